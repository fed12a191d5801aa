package kenning.ui.presenting;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kenning.model.Audience;
import kenning.text.Messages;
import kenning.ui.kit.Navigator;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// Present: before whom, what is shown and in which order, the question for the room, and how it
/// will look; from here the show begins.
public final class PresentView extends BorderPane {
    /// Narrower than this, in times the size of the text, the panes lie one over the other.
    private static final double NARROW = 66;

    private final PresentingModel model;
    private final Navigator navigator;
    private final ObservableList<Display> displays;
    private final ListChangeListener<Display> changes = change -> offerDisplays();
    private final ComboBox<Audience> audience =
            Nodes.choice(
                    "present-audience",
                    a -> Messages.get("present.for." + a.code()),
                    "present.for.room");
    private final ComboBox<RoomSize> room =
            Nodes.choice(
                    "present-room",
                    r -> Messages.get("present.room." + r.code()),
                    "present.room.small");
    private final ComboBox<Display> display =
            Nodes.choice("present-display", this::name, "present.display.none");
    private final TextField question = new TextField();
    private final RowList rows;
    private final SlidePair slides = new SlidePair("present");
    private final Label position = Nodes.paragraph("", "strong");
    private final Label state = Nodes.paragraph("", "warn");
    private final Label note = Nodes.paragraph("", "soft");
    private final VBox gaps = Nodes.styled(new VBox(), "gap-rows");
    private final SplitPane panes = new SplitPane();
    private boolean showing;
    private boolean starting;
    private @Nullable ShowWindow window;

    public PresentView(PresentingModel model, Navigator navigator) {
        this(model, navigator, Display.all());
    }

    /// @param displays those that there are, as cables come and go
    PresentView(PresentingModel model, Navigator navigator, ObservableList<Display> displays) {
        this.model = model;
        this.navigator = navigator;
        this.displays = displays;
        setId("present");
        audience.getItems().setAll(Audience.ROOM, Audience.PUBLIC);
        audience.setValue(Audience.ROOM);
        audience.valueProperty().addListener((o, was, now) -> chooseAudience(now));
        room.getItems().setAll(RoomSize.values());
        room.valueProperty().bindBidirectional(model.room());
        offerDisplays();
        displays.addListener(changes);
        display.valueProperty().addListener((o, was, now) -> useDisplay());
        question.setId("present-question");
        question.setAccessibleText(Messages.get("present.question"));
        question.setPromptText(Messages.get("present.question.usual"));
        question.setOnAction(e -> enterQuestion());
        question.focusedProperty()
                .addListener((o, was, now) -> {
                    if (!now) {
                        enterQuestion();
                    }
                });
        rows = new RowList(model, this::preview);
        panes.getItems().setAll(side(), rows.node());
        panes.setId("present-panes");
        panes.setDividerPositions(0.45);
        panes.widthProperty().addListener(o -> arrange());
        setCenter(panes);
        model.board().addListener((o, was, now) -> show(now));
        model.show().changes().addListener(o -> follow());
        model.trouble().addListener(o -> follow());
        sceneProperty().addListener((o, was, now) -> model.watch(now != null || window != null));
        useDisplay();
        follow();
    }

    private ScrollPane side() {
        var start =
                Nodes.styled(
                        Nodes.button("present-start", "present.start", this::start), "primary");
        position.setId("present-position");
        state.setId("present-state");
        state.managedProperty().bind(state.visibleProperty());
        note.setId("present-note");
        gaps.setId("present-gaps");
        var form =
                Nodes.styled(
                        new FlowPane(
                                field("present.audience", audience),
                                field("present.roomSize", room),
                                field("present.display", display)),
                        "form");
        var steps =
                Nodes.styled(
                        new HBox(
                                Nodes.button("present-back", "present.back", model.show()::back),
                                Nodes.button(
                                        "present-forward",
                                        "present.forward",
                                        model.show()::forward),
                                Nodes.button("present-dark", "present.dark", model.show()::turn)),
                        "buttons");
        var asked = new VBox(caption("present.question", question), question);
        var page =
                Nodes.styled(
                        new VBox(
                                Nodes.label(Messages.get("present.title"), "title"),
                                Nodes.paragraph(Messages.get("present.text"), "soft"),
                                form,
                                Nodes.styled(asked, "field"),
                                start,
                                Nodes.paragraph(Messages.get("present.keys"), "caption"),
                                state,
                                position,
                                slides,
                                steps,
                                gaps,
                                note),
                        "page",
                        "present-page");
        var scroll = new ScrollPane(page);
        scroll.setId("present-scroll");
        scroll.setAccessibleText(Messages.get("present.title"));
        scroll.setFocusTraversable(false);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static Label caption(String key, Control field) {
        var label = Nodes.label(Messages.get(key), "caption");
        label.setLabelFor(field);
        return label;
    }

    private static VBox field(String key, Control field) {
        field.setMaxWidth(Double.MAX_VALUE);
        field.setAccessibleText(Messages.get(key));
        return Nodes.styled(new VBox(caption(key, field), field), "field", "narrow");
    }

    private void arrange() {
        double size = question.getFont().getSize();
        panes.setOrientation(
                panes.getWidth() < NARROW * size ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    }

    // displays

    private void offerDisplays() {
        var was = display.getValue();
        display.getItems().setAll(displays);
        display.setValue(
                displays.isEmpty() ? null : displays.contains(was) ? was : Display.usual(displays));
    }

    private String name(Display one) {
        return Messages.get(
                one.main() ? "present.display.main" : "present.display.other",
                displays.indexOf(one) + 1,
                Long.toString(Math.round(one.bounds().getWidth())),
                Long.toString(Math.round(one.bounds().getHeight())));
    }

    private void useDisplay() {
        var chosen = display.getValue();
        if (chosen != null && window == null) {
            model.use(chosen.bounds().getWidth(), chosen.bounds().getHeight());
        }
    }

    // choosing

    private void chooseAudience(@Nullable Audience now) {
        if (!showing && now != null) {
            model.change(
                    Messages.get("edit.present.audience", Messages.get("audience." + now.code())),
                    false,
                    output -> output.withAudience(now));
        }
    }

    private void enterQuestion() {
        var typed = question.getText().strip();
        var was = model.board().get().map(b -> b.output().question()).orElse(typed);
        if (!typed.equals(was)) {
            model.change(
                    Messages.get("edit.present.question"),
                    false,
                    output -> output.withQuestion(typed));
        }
    }

    private void preview(Row.Thing thing) {
        if (window == null) {
            model.show().find(thing.key());
        }
    }

    // showing

    private void show(Optional<PresentingModel.Board> board) {
        if (board.isEmpty()) {
            return;
        }
        showing = true;
        var now = board.get();
        audience.setValue(now.output().audience());
        if (!question.isFocused()) {
            question.setText(now.output().question());
        }
        rows.show(now);
        note.setText(Messages.get(now.suggested() ? "present.suggested" : "present.chosen"));
        gaps.getChildren()
                .setAll(
                        PresentWords.gaps(board).stream()
                                .map(sentence -> Nodes.paragraph(sentence, "soft"))
                                .toList());
        showing = false;
        follow();
    }

    private void follow() {
        var show = model.show();
        if (starting && !model.isAsking()) {
            starting = false;
            start();
        }
        slides.show(show.at().orElse(null), show, model.picture());
        position.setText(PresentWords.position(show));
        state.setText(model.trouble().get());
        state.setVisible(!state.getText().isEmpty());
    }

    /// Begins the show on the chosen display, at the slide that is looked at, as soon as it is
    /// known what may be shown; says why when there is nothing to show.
    public void start() {
        model.renew();
        enterQuestion();
        var chosen = display.getValue();
        if (window != null) {
            window.stage().requestFocus();
        } else if (model.isAsking()) {
            starting = true;
            navigator.say(Messages.get("present.soon"));
        } else if (!model.trouble().get().isEmpty()) {
            navigator.say(model.trouble().get());
        } else if (chosen == null || model.show().at().isEmpty()) {
            var who = audience.getValue() == Audience.PUBLIC ? "public" : "room";
            navigator.say(Messages.get("present.nothing", Messages.get("audience." + who)));
        } else {
            var opened = new ShowWindow(model, displays, chosen, this::dress, this::ended);
            window = opened;
            opened.open();
        }
    }

    private void dress(Scene scene) {
        var ours = getScene();
        if (ours != null) {
            scene.getStylesheets().setAll(ours.getStylesheets());
            scene.getRoot().setStyle(ours.getRoot().getStyle());
        }
    }

    private void ended() {
        window = null;
        model.watch(getScene() != null);
        useDisplay();
    }

    Optional<ShowWindow> window() {
        return Optional.ofNullable(window);
    }

    @Override
    public void requestFocus() {
        // The panes have their list only once they are dressed.
        applyCss();
        rows.requestFocus();
    }

    /// Ends the show, if there is one.
    public void close() {
        displays.removeListener(changes);
        var its = window;
        if (its != null) {
            its.end();
        }
    }
}
