package kenning.ui.stories;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kenning.model.Direction;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.TextRange;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Screen;
import org.jspecify.annotations.Nullable;

/// Stories: the list, the story with its codes, the palette at the selection, and the codebook.
public final class StoriesView extends BorderPane {
    private final StoriesModel model;
    private final Navigator navigator;
    private final ListView<StorySummary> list = new ListView<>();
    private final Label count = Nodes.label("", "count");
    private final StoryHeader header = new StoryHeader();
    private final StoryView story = new StoryView();
    private final CodePalette palette;
    private final CodebookPane codebook;
    private final PassagePane passage;
    private final VBox empty = Nodes.styled(new VBox(), "page");
    private final BorderPane reading = new BorderPane();
    private @Nullable TextRange wanted;
    private boolean codeWanted;
    private boolean choosing;

    public StoriesView(StoriesModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        palette = new CodePalette(model::palette, this::take, story::requestFocus);
        codebook = new CodebookPane(item -> take(item, Direction.TOWARD));
        passage = new PassagePane(mark -> model.remove(mark));
        setId("stories");
        setLeft(left());
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
        var right = new BorderPane(codebook);
        right.setBottom(passage);
        right.setPrefWidth(300);
        setRight(right);
        listen();
    }

    private VBox left() {
        var title = Nodes.label(Messages.get("stories.title"), "heading");
        var add =
                Nodes.button(
                        "stories-import", "stories.import", () -> navigator.show(Screen.IMPORT));
        var head = Nodes.styled(new HBox(title, count, Nodes.spring(), add), "side-head");
        list.setId("story-list");
        list.setAccessibleText(Messages.get("stories.title"));
        list.setCellFactory(view -> new StoryCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        var left = Nodes.styled(new VBox(head, list), "side", "left");
        left.setPrefWidth(280);
        return left;
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
        story.setOnRemoveRequested(mark -> model.remove(mark));
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
        wanted = range;
        codeWanted = code;
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
        if (open.isEmpty()) {
            header.clear();
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
        story.select(range);
        story.reveal(range.start());
        story.requestFocus();
        if (codeWanted) {
            codeWanted = false;
            openPalette();
        }
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
