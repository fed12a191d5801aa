package kenning.ui.presenting;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Where a show stands: which slide, and whether the room sees it. On the FX thread; knows no node.
final class Show {
    private static final int MOST_DIGITS = 5;

    /// Why the room sees an empty sheet.
    enum Curtain {
        /// Somebody asked for it, or a display has gone.
        BLANK,
        /// Another window has the focus.
        AWAY,
        /// Consent may have changed, and the project is being asked what may still be shown.
        ASKING
    }

    private final Set<Curtain> curtains = EnumSet.noneOf(Curtain.class);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(this, "index");
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper(this, "typed", "");

    /// Grows whenever something is to be drawn anew.
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");

    private List<Slide> slides = List.of();

    /// Shows other slides and stays where it is, as far as that is still there: at the same quote,
    /// else at the same theme, else at the same number.
    void show(List<Slide> now) {
        var at = at();
        slides = List.copyOf(now);
        int same = at.map(this::find).orElse(-1);
        int kept = same >= 0 ? same : Math.clamp(index.get(), 0, Math.max(0, now.size() - 1));
        index.set(kept);
        changed();
    }

    private int find(Slide was) {
        int theme = -1;
        var name = was.key().substring(0, was.key().indexOf('/'));
        for (int i = 0; i < slides.size(); i++) {
            var key = slides.get(i).key();
            if (key.equals(was.key())) {
                return i;
            }
            if (theme < 0 && key.startsWith(name + "/")) {
                theme = i;
            }
        }
        return theme;
    }

    List<Slide> slides() {
        return slides;
    }

    /// The slide that it stands at, whether or not the room sees it.
    Optional<Slide> at() {
        return index.get() < slides.size()
                ? Optional.of(slides.get(index.get()))
                : Optional.empty();
    }

    /// The one after it.
    Optional<Slide> next() {
        return index.get() + 1 < slides.size()
                ? Optional.of(slides.get(index.get() + 1))
                : Optional.empty();
    }

    /// What the room sees; nothing behind a curtain.
    Optional<Slide> seen() {
        return curtains.isEmpty() ? at() : Optional.empty();
    }

    boolean is(Curtain curtain) {
        return curtains.contains(curtain);
    }

    void set(Curtain curtain, boolean down) {
        if (down ? curtains.add(curtain) : curtains.remove(curtain)) {
            changed();
        }
    }

    BooleanProperty dark() {
        return dark;
    }

    ReadOnlyIntegerProperty index() {
        return index.getReadOnlyProperty();
    }

    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// The number that is being typed.
    ReadOnlyStringProperty typed() {
        return typed.getReadOnlyProperty();
    }

    void forward() {
        go(index.get() + 1);
    }

    void back() {
        go(index.get() - 1);
    }

    /// To the last slide of this theme, where all that fits is on it.
    void revealAll() {
        at().ifPresent(now -> {
            int last = index.get();
            while (last + 1 < slides.size() && slides.get(last + 1).part() == now.part()) {
                last++;
            }
            go(last);
        });
    }

    void first() {
        go(0);
    }

    void last() {
        go(slides.size() - 1);
    }

    /// Whoever asks for the next slide, or another, wants the room to see it.
    private void go(int to) {
        index.set(Math.clamp(to, 0, Math.max(0, slides.size() - 1)));
        curtains.remove(Curtain.BLANK);
        typed.set("");
        changed();
    }

    void blank() {
        set(Curtain.BLANK, !is(Curtain.BLANK));
    }

    void turn() {
        dark.set(!dark.get());
        changed();
    }

    /// Takes a digit of the number of a slide.
    void type(int digit) {
        if (typed.get().length() < MOST_DIGITS) {
            typed.set(typed.get() + digit);
            changed();
        }
    }

    /// Goes to the number that was typed, counted from 1; without one reveals all of this theme.
    void enter() {
        var number = typed.get();
        typed.set("");
        if (number.isEmpty()) {
            revealAll();
        } else {
            go(Integer.parseInt(number) - 1);
        }
    }

    /// To the first slide whose key begins so, if there is one.
    void find(String key) {
        for (int i = 0; i < slides.size(); i++) {
            if (slides.get(i).key().contains(key)) {
                go(i);
                return;
            }
        }
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
