package kenning.ui.stories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import kenning.model.Direction;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;
import kenning.ui.kit.Typing;

/// The palette at the selection: type a few letters, choose with the arrows, Enter. Left and right
/// turn the direction of a sign, and so do Alt and its letter; Space ticks several while nothing is
/// being typed; Ctrl Enter makes a theme of what was typed, Ctrl I one of the selected words;
/// Escape leaves everything as it was.
///
/// It can rest: then it is seen and can be clicked, and the keys stay with the words, until letters
/// are typed there or Enter is pressed.
final class CodePalette extends VBox {
    private static final int NAME_MOST = 60;

    private final TextField typed = Typing.ASKS.mark(new TextField());
    private final VBox rows = new VBox();
    private final Label meaning = Nodes.paragraph("", "caption", "meaning");
    private final Label hint = Nodes.paragraph("", "caption");
    private final PalettePlace place = new PalettePlace(this, this::show, meaning, hint);
    private final Function<String, List<Offer>> offers;
    private final Consumer<List<StoryModel.Pick>> choice;
    private final Runnable closed;
    private final Map<PaletteItem, Direction> ticked = new LinkedHashMap<>();
    private List<Offer> found = List.of();
    private Direction direction = Direction.TOWARD;
    private String words = "";
    private boolean resting;
    private boolean walking;

    /// The chosen one of those found, and the first one shown.
    private int at;

    private int first;

    /// @param offers what fits the typed letters
    /// @param choice takes what was picked, one thing or several
    /// @param closed runs when the palette has gone, with or without a choice
    CodePalette(
            Function<String, List<Offer>> offers,
            Consumer<List<StoryModel.Pick>> choice,
            Runnable closed) {
        this.offers = offers;
        this.choice = choice;
        this.closed = closed;
        setId("palette");
        getStyleClass().add("palette");
        setManaged(false);
        setVisible(false);
        typed.setId("palette-typed");
        typed.setPromptText(Messages.get("palette.prompt"));
        typed.setAccessibleText(Messages.get("palette.accessible"));
        typed.textProperty().addListener((o, was, now) -> refresh());
        meaning.setId("palette-meaning");
        hint.setId("palette-hint");
        getChildren().addAll(typed, rows, meaning, hint);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::swallowTick);
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        typed.focusedProperty()
                .addListener((o, was, now) -> {
                    if (!now && isVisible()) {
                        hide();
                    }
                });
    }

    /// Opens under a selection, or above it where there is more room.
    ///
    /// @param inScene left and width of its last line, top of its first and bottom of its last
    /// @param selected the selected words, after which a theme can be named
    /// @param resting whether the keys stay where they are
    void open(Bounds inScene, String selected, boolean resting) {
        place.at(inScene);
        words = selected.strip().replaceAll("\\s+", " ");
        this.resting = resting;
        ticked.clear();
        walking = false;
        direction = Direction.TOWARD;
        setVisible(true);
        typed.clear();
        refresh();
        if (!resting) {
            typed.requestFocus();
        }
    }

    /// Takes the keys, and letters that were typed already.
    void enter(String letters) {
        resting = false;
        typed.requestFocus();
        typed.appendText(letters);
        typed.end();
    }

    boolean isOpen() {
        return isVisible();
    }

    boolean isResting() {
        return isVisible() && resting;
    }

    /// Goes with the words when the page has moved.
    void follow(Bounds inScene) {
        place.at(inScene);
        place.lay();
    }

    /// Stands on a certain thing, such as what a number key means.
    void choose(PaletteItem item) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).item().equals(item)) {
                at = i;
                walking = true;
                place.lay();
            }
        }
    }

    void hide() {
        if (isVisible()) {
            setVisible(false);
            closed.run();
        }
    }

    private void refresh() {
        if (isVisible()) {
            walking = false;
            find();
            at = 0;
            first = 0;
            place.lay();
        }
    }

    /// Shows what has come to be suggested, and stays on what was chosen.
    void renew() {
        if (isVisible()) {
            var before = found.isEmpty() ? null : found.get(at).item();
            boolean kept = walking;
            find();
            at = 0;
            if (kept && before != null) {
                choose(before);
            }
            place.lay();
        }
    }

    private void find() {
        var all = new ArrayList<>(offers.apply(typed.getText()));
        if (typed.getText().isBlank() && !words.isEmpty() && words.length() <= NAME_MOST) {
            all.add(new Offer(new PaletteItem.OfNew(words, true), Offer.Reason.NONE, 0));
        }
        found = all;
    }

    /// Shows so many rows.
    private void show(int most) {
        first = Math.clamp(first, Math.max(0, at - most + 1), Math.max(0, at));
        rows.getChildren().clear();
        for (int i = first; i < Math.min(found.size(), first + most); i++) {
            rows.getChildren().add(row(i));
        }
        var says = found.isEmpty() ? Messages.get("palette.none") : chosen().item().meaning();
        meaning.setText(says);
        hint.setText(
                ticked.isEmpty()
                        ? Messages.get(resting ? "palette.hint.resting" : "palette.hint")
                        : Messages.get("palette.ticked", ticked.size()));
        typed.setAccessibleHelp(
                found.isEmpty() ? says : PaletteRow.sentence(chosen(), direction, isTicked(at)));
    }

    private Offer chosen() {
        return found.get(at);
    }

    private boolean isTicked(int index) {
        return ticked.containsKey(found.get(index).item());
    }

    private PaletteRow row(int index) {
        var offer = found.get(index);
        Consumer<Direction> turned =
                chosen -> {
                    at = index;
                    direction = chosen;
                    take();
                };
        var way = ticked.getOrDefault(offer.item(), direction);
        var row =
                new PaletteRow(
                        index,
                        offer,
                        new PaletteRow.State(index == at, isTicked(index), way),
                        turned);
        row.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                e -> {
                    at = index;
                    if (e.isShortcutDown()) {
                        tick();
                    } else {
                        take();
                    }
                });
        return row;
    }

    private void pressed(KeyEvent e) {
        boolean used = true;
        switch (e.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case RIGHT -> used = turn(1);
            case LEFT -> used = turn(-1);
            case T -> used = e.isAltDown() && turnTo(Direction.TOWARD);
            case A -> used = e.isAltDown() && turnTo(Direction.AWAY);
            case M -> used = e.isAltDown() && turnTo(Direction.MIXED);
            case W -> used = e.isAltDown() && turnTo(Direction.WAITING);
            case I -> {
                used = e.isShortcutDown();
                if (used) {
                    takeInVivo();
                }
            }
            case SPACE -> {
                used = ticks(e);
                if (used) {
                    tick();
                }
            }
            case ESCAPE -> hide();
            case ENTER -> {
                if (e.isShortcutDown()) {
                    takeNew();
                } else {
                    take();
                }
            }
            default -> used = e.getCode() == KeyCode.TAB;
        }
        if (used) {
            e.consume();
        }
    }

    /// Space is a letter of a name while one is being typed.
    private boolean ticks(KeyEvent e) {
        return e.isShortcutDown() || walking || typed.getText().isBlank();
    }

    private void swallowTick(KeyEvent e) {
        if (" ".equals(e.getCharacter()) && ticks(e)) {
            e.consume();
        }
    }

    private void move(int by) {
        if (!found.isEmpty()) {
            walking = true;
            at = Math.floorMod(at + by, found.size());
            place.lay();
        }
    }

    private boolean turn(int by) {
        var all = List.of(Direction.values());
        return turnTo(all.get(Math.floorMod(all.indexOf(direction) + by, all.size())));
    }

    private boolean turnTo(Direction way) {
        if (found.isEmpty() || !(chosen().item() instanceof PaletteItem.OfIndicator)) {
            return false;
        }
        direction = way;
        ticked.computeIfPresent(chosen().item(), (item, was) -> way);
        place.lay();
        return true;
    }

    private void tick() {
        if (!found.isEmpty()) {
            var item = chosen().item();
            if (ticked.remove(item) == null) {
                ticked.put(item, direction);
            }
            if (typed.getText().isEmpty()) {
                walking = true;
                place.lay();
            } else {
                typed.clear();
            }
        }
    }

    private void take() {
        if (found.isEmpty()) {
            return;
        }
        var picks = new ArrayList<StoryModel.Pick>();
        ticked.forEach((item, way) -> picks.add(new StoryModel.Pick(item, way)));
        boolean alone = picks.isEmpty() || !typed.getText().isBlank();
        if (alone && !isTicked(at)) {
            picks.add(new StoryModel.Pick(chosen().item(), direction));
        }
        hand(picks);
    }

    private void takeNew() {
        var name = typed.getText().strip();
        if (!name.isEmpty()) {
            hand(List.of(new StoryModel.Pick(new PaletteItem.OfNew(name, false), direction)));
        }
    }

    private void takeInVivo() {
        if (!words.isEmpty()) {
            hand(List.of(new StoryModel.Pick(new PaletteItem.OfNew(words, true), direction)));
        }
    }

    private void hand(List<StoryModel.Pick> picks) {
        choice.accept(picks);
        hide();
    }
}
