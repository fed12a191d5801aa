package kenning.ui.stories;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kenning.model.Direction;
import kenning.model.Story;
import kenning.model.StorySummary;
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

    /// From this width on there is room for the codebook.
    private static final double CODEBOOK_FROM = 1_060;

    private static final StoryText NOTHING = new StoryText(List.of());

    private final StoriesModel model;
    private final Navigator navigator;
    private final ListView<StorySummary> list = Nodes.list("story-list", "stories.title");
    private final Label count = Nodes.label("", "count");
    private final ToggleButton toggle = new ToggleButton("", new Icon(Feather.SIDEBAR));
    private final StoryHeader header = new StoryHeader(toggle);
    private final StoryView story = new StoryView();
    private final CodePalette palette;
    private final CodebookPane codebook;
    private final PassagePane passage;
    private final VBox empty = Nodes.styled(new VBox(), "page");
    private final BorderPane reading = new BorderPane();
    private final BorderPane right = new BorderPane();
    private final VBox left;
    private @Nullable TextRange wanted;
    private boolean codeWanted;
    private Story.@Nullable Id shown;
    private boolean choosing;

    /// Whether the codebook is shown, once somebody has said so; before that the room decides.
    private @Nullable Boolean codebookWanted;

    public StoriesView(StoriesModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        palette = new CodePalette(model::palette, this::take, story::requestFocus);
        codebook = new CodebookPane(item -> take(item, Direction.TOWARD));
        passage = new PassagePane(this::remove);
        setId("stories");
        left = left();
        setLeft(left);
        reading.setTop(header);
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
        setCenter(new StackPane(reading, empty, palette));
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

    private VBox left() {
        var title = Nodes.label(Messages.get("stories.title"), "heading");
        var add =
                Nodes.button(
                        "stories-import", "stories.import", () -> navigator.show(Screen.IMPORT));
        for (var label : List.of(title, count)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        var head = Nodes.styled(new HBox(title, count, Nodes.spring(), add), "side-head");
        list.setCellFactory(view -> new StoryCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        return Nodes.styled(new VBox(head, list), "side", "left");
    }

    /// Shares the width out: the words come first, then the list, then the codebook, which goes
    /// where there is too little room for it.
    private void share() {
        double zoom = story.getZoom();
        double width = getWidth();
        var said = codebookWanted;
        boolean shown = said == null ? width >= CODEBOOK_FROM * zoom : said;
        left.setPrefWidth(Math.min(LIST * zoom, width * LIST_MOST));
        right.setPrefWidth(Math.min(CODEBOOK * zoom, width * CODEBOOK_MOST));
        toggle.setSelected(shown);
        setRight(shown ? right : null);
    }

    private void listen() {
        model.stories().addListener((o, was, now) -> showList());
        model.open().addListener((o, was, now) -> showStory(now));
        model.codebook().addListener((o, was, now) -> codebook.show(now));
        model.chosen().addListener((o, was, now) -> choose());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, now) -> {
                    if (now != null && !choosing) {
                        model.chosen().set(now.id());
                    }
                });
        story.selectionProperty().addListener((o, was, now) -> showPassage());
        story.selectedMarkProperty().addListener((o, was, now) -> showPassage());
        story.setOnCodeRequested(range -> openPalette());
        story.setOnRemoveRequested(this::remove);
        showList();
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

    private void showList() {
        var stories = model.stories().get();
        choosing = true;
        list.getItems().setAll(stories);
        choosing = false;
        count.setText(Integer.toString(stories.size()));
        empty.setVisible(stories.isEmpty());
        reading.setVisible(!stories.isEmpty());
        choose();
    }

    private void choose() {
        choosing = true;
        var chosen = model.chosen().get();
        for (var summary : list.getItems()) {
            if (summary.id().equals(chosen)) {
                list.getSelectionModel().select(summary);
            }
        }
        choosing = false;
    }

    private void showStory(Optional<OpenStory> open) {
        var id = open.map(s -> s.summary().id()).orElse(null);
        if (!Objects.equals(id, shown)) {
            palette.hide();
            shown = id;
        }
        if (open.isEmpty()) {
            header.clear();
            passage.clear();
            story.show(NOTHING, List.of());
            return;
        }
        header.show(open.get().summary());
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
