package kenning.ui.stories;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kenning.model.Direction;
import kenning.model.Story;
import kenning.model.StoryText;
import kenning.model.TextRange;
import kenning.text.Messages;
import kenning.ui.kit.Icon;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Screen;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Stories: the list, the story with its codes, the palette at the selection, and the codebook.
public final class StoriesView extends BorderPane {
    /// Widths in pixels at zoom 1, and shares of the whole.
    private static final double LIST = 270;

    private static final double LIST_MOST = 0.32;
    private static final double CODEBOOK = 290;
    private static final double CODEBOOK_MOST = 0.3;

    private static final double HEADER_MOST = 0.5;

    /// From this width on there is room for the codebook.
    private static final double CODEBOOK_FROM = 1_060;

    private static final StoryText NOTHING = new StoryText(List.of());

    private final StoriesModel model;
    private final Navigator navigator;
    private final StorySheets sheets;
    private final StoryListPane list;
    private final ToggleButton toggle = new ToggleButton("", new Icon(Feather.SIDEBAR));
    private final StoryHeader header;
    private final StoryView story = new StoryView();
    private final CodePalette palette;
    private final CodebookPane codebook;
    private final PassagePane passage;
    private final VBox empty = Nodes.styled(new VBox(), "page");
    private final BorderPane reading = new BorderPane();
    private final BorderPane right = new BorderPane();
    private @Nullable TextRange wanted;
    private boolean codeWanted;
    private Story.@Nullable Id shown;

    /// Whether the codebook is shown, once somebody has said so; before that the room decides.
    private @Nullable Boolean codebookWanted;

    public StoriesView(StoriesModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        palette = new CodePalette(model::palette, this::take, story::requestFocus);
        codebook = new CodebookPane(item -> take(item, Direction.TOWARD));
        passage = new PassagePane(this::remove);
        sheets = new StorySheets(model, navigator);
        header = new StoryHeader(toggle, model.header(), sheets);
        list = new StoryListPane(model.list(), model.chosen()::set, sheets);
        setId("stories");
        setLeft(list);
        reading.setTop(
                Nodes.styled(
                        new FittingScroll(header, () -> reading.getHeight() * HEADER_MOST),
                        "header-scroll"));
        reading.setCenter(story);
        empty.setId("stories-empty");
        empty.getChildren()
                .addAll(
                        Nodes.label(Messages.get("stories.empty.title"), "title"),
                        Nodes.paragraph(Messages.get("stories.empty.text"), "soft"),
                        Nodes.styled(
                                Nodes.button(
                                        "stories-empty-import",
                                        "stories.import",
                                        () -> navigator.show(Screen.IMPORT)),
                                "primary"));
        setCenter(new StackPane(reading, empty, palette, sheets.sheet()));
        right.setCenter(codebook);
        right.setBottom(passage);
        toggle.setId("codebook-toggle");
        toggle.setAccessibleText(Messages.get("stories.codebook"));
        toggle.setTooltip(new Tooltip(Messages.get("stories.codebook")));
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(e -> {
            codebookWanted = toggle.isSelected();
            share();
        });
        widthProperty().addListener((o, was, now) -> share());
        story.zoomProperty()
                .addListener((o, was, now) -> {
                    palette.hide();
                    share();
                });
        listen();
    }

    /// Shares the width out: the words come first, then the list, then the codebook, which goes
    /// where there is too little room for it.
    private void share() {
        double zoom = story.getZoom();
        double width = getWidth();
        var said = codebookWanted;
        boolean shown = said == null ? width >= CODEBOOK_FROM * zoom : said;
        list.setPrefWidth(Math.min(LIST * zoom, width * LIST_MOST));
        right.setPrefWidth(Math.min(CODEBOOK * zoom, width * CODEBOOK_MOST));
        toggle.setSelected(shown);
        setRight(shown ? right : null);
    }

    private void listen() {
        model.stories().addListener((o, was, now) -> showEmpty());
        model.header().details().addListener((o, was, now) -> showDetails(now));
        model.open().addListener((o, was, now) -> showStory(now));
        model.codebook().addListener((o, was, now) -> codebook.show(now));
        model.chosen().addListener((o, was, now) -> list.choose(now));
        story.selectionProperty().addListener((o, was, now) -> showPassage());
        story.selectedMarkProperty().addListener((o, was, now) -> showPassage());
        story.setOnCodeRequested(range -> openPalette());
        story.setOnRemoveRequested(this::remove);
        showEmpty();
        list.choose(model.chosen().get());
        showDetails(model.header().details().get());
        showStory(model.open().get());
        codebook.show(model.codebook().get());
    }

    /// The zoom of the words.
    public DoubleProperty zoomProperty() {
        return story.zoomProperty();
    }

    /// Opens a story, with a passage selected and the palette open where they are wanted.
    public void open(Story.Id id, @Nullable TextRange range, boolean code) {
        palette.hide();
        wanted = range;
        codeWanted = code;
        story.requestFocus();
        if (id.equals(model.chosen().get())) {
            showWanted();
        } else {
            model.chosen().set(id);
        }
    }

    private void showEmpty() {
        boolean none = model.stories().get().isEmpty();
        empty.setVisible(none);
        reading.setVisible(!none);
    }

    private void showDetails(Optional<StoryDetails> details) {
        details.ifPresentOrElse(header::show, header::clear);
        sheets.show(details);
    }

    private void showStory(Optional<OpenStory> open) {
        var id = open.map(s -> s.summary().id()).orElse(null);
        if (!Objects.equals(id, shown)) {
            palette.hide();
            shown = id;
        }
        if (open.isEmpty()) {
            passage.clear();
            story.show(NOTHING, List.of());
            return;
        }
        story.show(open.get().text(), open.get().marks());
        showPassage();
        showWanted();
    }

    private void showWanted() {
        var shown = model.open().get();
        var range = wanted;
        if (range == null
                || shown.isEmpty()
                || !shown.get().summary().id().equals(model.chosen().get())) {
            return;
        }
        wanted = null;
        layOutNow();
        story.select(range);
        story.reveal(range);
        story.requestFocus();
        if (codeWanted) {
            codeWanted = false;
            openPalette();
        }
    }

    /// The screen may have come into the window only now, and places are asked of it.
    private void layOutNow() {
        if (getScene() != null) {
            getScene().getRoot().applyCss();
            getScene().getRoot().layout();
        }
    }

    @Override
    public void requestFocus() {
        story.requestFocus();
    }

    private void remove(Mark mark) {
        model.remove(mark, () -> navigator.say(Messages.get("stories.removed", mark.name())));
        story.requestFocus();
    }

    private void showPassage() {
        model.open()
                .get()
                .ifPresent(open ->
                        passage.show(
                                open,
                                story.selectionProperty().get(),
                                story.marksAt(story.selectionProperty().get().end())));
    }

    /// Opens the palette at the selected words.
    public void openPalette() {
        if (!story.selectionProperty().get().isEmpty()) {
            story.selectionBounds().ifPresent(palette::open);
        }
    }

    private void take(PaletteItem item, Direction direction) {
        var range = story.selectionProperty().get();
        if (range.isEmpty()) {
            navigator.say(Messages.get("coding.nothingSelected"));
            return;
        }
        switch (item) {
            case PaletteItem.OfCode(var code) -> model.code(range, code);
            case PaletteItem.OfIndicator(var indicator) -> model.sign(range, indicator, direction);
            case PaletteItem.OfNew(var name) -> model.codeWithNew(range, name);
        }
    }
}
