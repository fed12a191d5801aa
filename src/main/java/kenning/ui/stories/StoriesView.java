package kenning.ui.stories;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.text.Messages;
import kenning.ui.kit.FittingScroll;
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

    private final StoriesModel model;
    private final StorySheets sheets;
    private final StoryListPane list;
    private final ToggleButton toggle = new ToggleButton("", new Icon(Feather.SIDEBAR));
    private final StoryHeader header;
    private final StoryDesk desk;
    private final VBox empty = Nodes.styled(new VBox(), "page");
    private final BorderPane reading = new BorderPane();

    /// Whether the codebook is shown, once somebody has said so; before that the room decides.
    private @Nullable Boolean codebookWanted;

    public StoriesView(StoriesModel model, Navigator navigator) {
        this.model = model;
        desk = new StoryDesk(model, navigator, this::showCodebook);
        sheets = new StorySheets(model, navigator);
        header = new StoryHeader(toggle, model.header(), sheets);
        list = new StoryListPane(model.list(), model.chosen()::set, sheets);
        setId("stories");
        setLeft(list);
        reading.setTop(
                Nodes.styled(
                        new FittingScroll(header, () -> reading.getHeight() * HEADER_MOST),
                        "header-scroll"));
        reading.setCenter(desk.story);
        reading.setBottom(desk.foot);
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
        setCenter(new StackPane(reading, empty, desk.palette, sheets.sheet()));
        toggle.setId("codebook-toggle");
        toggle.setAccessibleText(Messages.get("stories.codebook"));
        toggle.setTooltip(new Tooltip(Messages.get("stories.codebook")));
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(e -> {
            codebookWanted = toggle.isSelected();
            share();
        });
        widthProperty().addListener((o, was, now) -> share());
        desk.story
                .zoomProperty()
                .addListener((o, was, now) -> {
                    desk.palette.hide();
                    share();
                });
        listen();
    }

    /// Shares the width out: the words come first, then the list, then the codebook, which goes
    /// where there is too little room for it.
    private void share() {
        double zoom = desk.story.getZoom();
        double width = getWidth();
        var said = codebookWanted;
        boolean shown = said == null ? width >= CODEBOOK_FROM * zoom : said;
        list.setPrefWidth(Math.min(LIST * zoom, width * LIST_MOST));
        desk.right.setPrefWidth(Math.min(CODEBOOK * zoom, width * CODEBOOK_MOST));
        toggle.setSelected(shown);
        setRight(shown ? desk.right : null);
    }

    private void listen() {
        model.stories().addListener((o, was, now) -> showEmpty());
        model.header().details().addListener((o, was, now) -> showDetails(now));
        model.chosen().addListener((o, was, now) -> list.choose(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        showEmpty();
        list.choose(model.chosen().get());
        showDetails(model.header().details().get());
    }

    /// The zoom of the words.
    public DoubleProperty zoomProperty() {
        return desk.story.zoomProperty();
    }

    /// Opens a story, with a passage selected and the palette open where they are wanted.
    public void open(Story.Id id, @Nullable TextRange range, boolean code) {
        desk.open(id, range, code);
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

    private void showCodebook() {
        codebookWanted = true;
        share();
    }

    /// Alt and the arrows go back to where one was, and forward again.
    private void pressed(KeyEvent event) {
        boolean back = event.getCode() == KeyCode.LEFT;
        boolean plain = !event.isShiftDown() && !event.isShortcutDown();
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.isAltDown() && plain && !typing && (back || event.getCode() == KeyCode.RIGHT)) {
            desk.go(back);
            event.consume();
        }
    }

    @Override
    public void requestFocus() {
        desk.story.requestFocus();
    }

    /// Keeps the place at which the story is being read, before the project is closed.
    public void rememberPlace() {
        desk.remember();
    }

    /// Opens the palette at the selected words.
    public void openPalette() {
        desk.openPalette(false);
    }
}
