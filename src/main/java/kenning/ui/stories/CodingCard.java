package kenning.ui.stories;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kenning.model.Direction;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/// The coding or the sign in focus: its code, whose it is, its note and, for a coding, whose words
/// are quoted; what can be done with it, and by which keys. What is typed is kept when the field is
/// left.
final class CodingCard extends VBox {
    /// What can be done with a mark.
    interface Acts {
        void choose(Mark mark);

        void remove(Mark mark);

        void recode(Mark mark);

        void passages(Mark mark);

        void turn(Mark sign, Direction direction);

        void note(Mark mark, String note);

        void quotedVoice(Mark mark, String voice);

        /// Back to the words.
        void leave();
    }

    private final Acts acts;
    private final HBox head = new HBox(6);
    private final Label name = Nodes.paragraph("", "heading");
    private final Label coder = Nodes.label("", "caption");
    private final FlowPane directions = Nodes.styled(new FlowPane(4, 4), "directions");
    private final TextArea note = new TextArea();
    private final TextField voice = new TextField();
    private final Label voiceLabel = Nodes.label(Messages.get("passage.voice"), "caption");
    private final Label keys = Nodes.paragraph("", "caption");
    private final Map<Direction, ToggleButton> toggles = new EnumMap<>(Direction.class);
    private @Nullable Mark shown;
    private String keptNote = "";
    private String keptVoice = "";

    CodingCard(Acts acts) {
        this.acts = acts;
        setId("coding-card");
        getStyleClass().add("coding-card");
        setSpacing(6);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        head.setAlignment(Pos.TOP_LEFT);
        note.setId("coding-note");
        note.setPromptText(Messages.get("passage.note.prompt"));
        note.setAccessibleText(Messages.get("passage.note"));
        note.setWrapText(true);
        note.setPrefRowCount(2);
        voice.setId("coding-voice");
        voice.setPromptText(Messages.get("passage.voice.prompt"));
        voice.setAccessibleText(Messages.get("passage.voice"));
        keep(note);
        keep(voice);
        var noteLabel = Nodes.label(Messages.get("passage.note"), "caption");
        noteLabel.setLabelFor(note);
        voiceLabel.setLabelFor(voice);
        var buttons = new FlowPane(4, 4);
        buttons.getChildren()
                .addAll(
                        button("coding-recode", "passage.recode", acts::recode),
                        button("coding-passages", "passage.all", acts::passages),
                        button("coding-remove", "passage.remove", acts::remove));
        getChildren()
                .addAll(head, coder, directions, noteLabel, note, voiceLabel, voice, buttons, keys);
        clear();
    }

    private Button button(String id, String key, java.util.function.Consumer<Mark> act) {
        return Nodes.styled(
                Nodes.button(
                        id,
                        key,
                        () -> {
                            var mark = shown;
                            if (mark != null) {
                                act.accept(mark);
                            }
                        }),
                "small");
    }

    private void keep(TextInputControl field) {
        field.focusedProperty()
                .addListener((o, was, now) -> {
                    if (!now) {
                        save();
                    }
                });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean done =
                            event.getCode() == KeyCode.ESCAPE
                                    || (event.getCode() == KeyCode.ENTER
                                            && (event.isShortcutDown()
                                                    || field instanceof TextField));
                    if (done) {
                        acts.leave();
                        event.consume();
                    }
                });
    }

    /// Hands over what was typed and differs from what is kept.
    private void save() {
        var mark = shown;
        if (mark == null) {
            return;
        }
        keptNote = handed(mark, note.getText().strip(), keptNote, acts::note);
        keptVoice = handed(mark, voice.getText().strip(), keptVoice, acts::quotedVoice);
    }

    private static String handed(
            Mark mark, String now, String kept, BiConsumer<Mark, String> keeper) {
        if (!now.equals(kept)) {
            keeper.accept(mark, now);
        }
        return now;
    }

    void clear() {
        save();
        shown = null;
        setVisible(false);
        setManaged(false);
    }

    void show(OpenStory open, Mark mark) {
        var before = shown;
        boolean same = before != null && before.key() == mark.key();
        if (!same) {
            save();
        }
        shown = mark;
        setVisible(true);
        setManaged(true);
        head.getChildren().setAll(PaletteRow.square(mark.colour()), name);
        name.setText(mark.name());
        coder.setText(mark.coder().isEmpty() ? "" : Messages.get("passage.coder", mark.coder()));
        var coding = open.codings().get(mark.key());
        var signal = open.signals().get(mark.key());
        fill(note, same, signal != null ? signal.note() : coding != null ? coding.note() : "");
        fill(voice, same, coding != null ? coding.quotedVoice() : "");
        if (!note.isFocused() || !same) {
            keptNote = note.getText();
        }
        if (!voice.isFocused() || !same) {
            keptVoice = voice.getText();
        }
        for (var node : new javafx.scene.Node[] {voice, voiceLabel}) {
            node.setVisible(coding != null);
            node.setManaged(coding != null);
        }
        showDirections(mark);
        keys.setText(Messages.get(signal == null ? "passage.keys" : "passage.keys.sign"));
    }

    /// Leaves alone what somebody is typing.
    private static void fill(TextInputControl field, boolean same, String text) {
        if (!same || (!field.isFocused() && !field.getText().equals(text))) {
            field.setText(text);
        }
    }

    private void showDirections(Mark mark) {
        boolean sign = mark.direction() != null;
        directions.setVisible(sign);
        directions.setManaged(sign);
        if (!sign) {
            return;
        }
        for (var way : Direction.values()) {
            var toggle = toggles.computeIfAbsent(way, this::toggle);
            toggle.setSelected(way == mark.direction());
        }
        if (directions.getChildren().isEmpty()) {
            directions.getChildren().addAll(toggles.values());
        }
    }

    private ToggleButton toggle(Direction way) {
        var word = Messages.get("direction." + way.code());
        var toggle = Nodes.styled(new ToggleButton(way.mark() + " " + word), "small", way.code());
        toggle.setId("coding-" + way.code());
        toggle.setAccessibleText(word);
        toggle.setOnAction(e -> {
            var mark = shown;
            if (mark != null && mark.direction() != way) {
                acts.turn(mark, way);
            }
            toggle.setSelected(true);
        });
        return toggle;
    }

    void editNote() {
        if (isVisible()) {
            note.requestFocus();
            note.end();
        }
    }
}
