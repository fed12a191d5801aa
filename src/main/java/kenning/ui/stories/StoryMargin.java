package kenning.ui.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// The right margin: a stripe and a name for each coded passage on the page. A list of its own for
/// the keyboard (Tab from the words, then up and down) and for a screen reader. x and y count from
/// the top left of the margin.
final class StoryMargin extends Region {
    /// From the start of one stripe to the next, and the width of one, at zoom 1.
    private static final double PITCH = 7;

    private static final double STRIPE = 3.5;
    private static final double LEFT = 11;
    private static final double NAMES_LEAST = 96;
    private static final int COLUMNS_MOST = 10;

    /// Marks on the same lines from which on names are kept short.
    private static final int CROWD = 7;

    /// Where names begin, and how wide they may be.
    private record Spread(double x, double width) {}

    private record Spot(Rectangle2D where, Mark mark) {}

    private final Ink ink = new Ink();
    private final List<MarkName> names = new ArrayList<>();
    private final List<Text> more = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final Map<Long, MarkName> named = new HashMap<>();

    /// Items of the list for marks whose names found no room; made when a screen reader asks.
    private final Map<Long, MarkName> silent = new HashMap<>();

    private final Palette palette;
    private final Function<Mark, String> sentence;
    private final Consumer<Mark> chosen;
    private final Consumer<Mark> opened;
    private List<Mark> listed = List.of();
    private @Nullable Mark selected;

    /// @param sentence what a screen reader says of a mark
    /// @param chosen when the keyboard moves to a mark
    /// @param opened when Enter is pressed on one
    StoryMargin(
            Palette palette,
            Function<Mark, String> sentence,
            Consumer<Mark> chosen,
            Consumer<Mark> opened) {
        this.palette = palette;
        this.sentence = sentence;
        this.chosen = chosen;
        this.opened = opened;
        setId("story-marks");
        getStyleClass().add("story-margin");
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(Messages.get("story.view.margin"));
        getChildren().add(ink);
        addEventHandler(KeyEvent.KEY_PRESSED, this::step);
    }

    Ink ink() {
        return ink;
    }

    /// The marks with a stripe on the page, from top to bottom, also those whose names found no
    /// room.
    List<Mark> listed() {
        return listed;
    }

    /// @param columns of stripes in the whole story
    /// @param focus the mark that stands out, hovered or selected
    void paint(
            List<StripeLayout.Extent> extents,
            int columns,
            Face face,
            @Nullable Mark focus,
            @Nullable Mark selected) {
        this.selected = selected;
        double scale = face.smallZoom;
        double pitch = PITCH * scale;
        int most =
                (int)
                        Math.clamp(
                                (getWidth() - NAMES_LEAST * scale - LEFT) / pitch, 2, COLUMNS_MOST);
        int used = Math.clamp(columns, 1, most);
        double namesX = LEFT + used * pitch + 13;
        double room = Math.max(30, getWidth() - namesX - 4);
        var measures =
                new StripeLayout.Measures(
                        getHeight(), LEFT, pitch, STRIPE * scale, used, namesX, face.nameLine);
        var crowded = crowded(extents);
        var plan =
                StripeLayout.plan(
                        extents,
                        measures,
                        focus,
                        m -> lines(m, crowded, face, room).count() * face.nameLine + 1);
        spots.clear();
        named.clear();
        paintStripes(plan, face, focus);
        showNames(plan, crowded, face, new Spread(namesX, room), focus);
        showMore(plan, face, namesX);
        listed =
                extents.stream()
                        .filter(e -> e.bottom() > 0 && e.top() < getHeight())
                        .sorted(
                                Comparator.comparingDouble(StripeLayout.Extent::top)
                                        .thenComparingInt(StripeLayout.Extent::column))
                        .map(StripeLayout.Extent::mark)
                        .toList();
        if (!silent.isEmpty()) {
            getChildren().removeAll(silent.values());
            silent.clear();
        }
    }

    private static MarkName.Lines lines(Mark mark, Set<Long> crowded, Face face, double room) {
        return MarkName.lines(mark, face, room, crowded.contains(mark.key()) ? 1 : 2);
    }

    /// The marks beside so many others that their names get one line only.
    private static Set<Long> crowded(List<StripeLayout.Extent> extents) {
        var crowded = new HashSet<Long>();
        for (var one : extents) {
            int beside = 0;
            for (var other : extents) {
                boolean meet = one.top() < other.bottom() && other.top() < one.bottom();
                beside += meet ? 1 : 0;
            }
            if (beside > CROWD) {
                crowded.add(one.mark().key());
            }
        }
        return crowded;
    }

    private void paintStripes(StripeLayout.Plan plan, Face face, @Nullable Mark focus) {
        ink.begin(0, getWidth(), getHeight());
        ink.rectangle(0, 0, 1, getHeight(), 0, palette.theme().line());
        double round = STRIPE * face.smallZoom / 2;
        var crowd = plan.crowd();
        if (crowd != null) {
            ink.rectangle(
                    crowd.x(),
                    crowd.y(),
                    crowd.width(),
                    crowd.height(),
                    round,
                    palette.graphic(palette.theme().soft(), focus != null));
        }
        for (var leader : plan.leaders()) {
            var mark = leader.mark();
            ink.rectangle(
                    leader.x(),
                    leader.y(),
                    leader.width(),
                    leader.height(),
                    0,
                    palette.leader(mark.colour(), focus != null && !mark.equals(focus)));
        }
        for (var stripe : plan.stripes()) {
            var mark = stripe.mark();
            double more = mark.equals(focus) ? 1 : 0;
            ink.rectangle(
                    stripe.x() - more,
                    stripe.y(),
                    stripe.width() + 2 * more,
                    stripe.height(),
                    round,
                    palette.graphic(mark.colour(), focus != null && !mark.equals(focus)));
            spots.add(
                    new Spot(
                            new Rectangle2D(
                                    stripe.x() - 2,
                                    stripe.y(),
                                    stripe.width() + 4,
                                    stripe.height()),
                            mark));
        }
        ink.end();
    }

    private void showNames(
            StripeLayout.Plan plan, Set<Long> crowded, Face face, Spread at, @Nullable Mark focus) {
        double x = at.x();
        double room = at.width();
        for (int i = 0; i < plan.names().size(); i++) {
            var placed = plan.names().get(i);
            var mark = placed.mark();
            if (names.size() == i) {
                names.add(new MarkName(sentence));
                getChildren().add(names.getLast());
            }
            var name = names.get(i);
            var lines = lines(mark, crowded, face, room);
            name.show(
                    mark,
                    lines,
                    face,
                    palette,
                    mark.equals(focus),
                    focus != null && !mark.equals(focus));
            name.setVisible(true);
            name.resizeRelocate(Math.rint(x), Math.rint(placed.y()), room, placed.height());
            spots.add(new Spot(new Rectangle2D(x, placed.y(), room, placed.height()), mark));
            named.put(mark.key(), name);
        }
        for (int i = plan.names().size(); i < names.size(); i++) {
            names.get(i).setVisible(false);
        }
    }

    private void showMore(StripeLayout.Plan plan, Face face, double x) {
        for (int i = 0; i < plan.more().size(); i++) {
            if (more.size() == i) {
                var text = new Text();
                text.setManaged(false);
                text.setMouseTransparent(true);
                text.setTextOrigin(VPos.TOP);
                more.add(text);
                getChildren().add(text);
            }
            var text = more.get(i);
            text.setText(Messages.get("story.view.more", plan.more().get(i).count()));
            text.setFont(face.name);
            text.setFill(palette.theme().soft());
            text.relocate(Math.rint(x), Math.rint(plan.more().get(i).y()));
            text.setVisible(true);
        }
        for (int i = plan.more().size(); i < more.size(); i++) {
            more.get(i).setVisible(false);
        }
    }

    /// The mark whose stripe or name is at a point.
    @Nullable Mark markAt(double x, double y) {
        for (var spot : spots.reversed()) {
            if (spot.where().contains(x, y)) {
                return spot.mark();
            }
        }
        return null;
    }

    /// The node that stands for a mark in the list.
    private MarkName item(Mark mark) {
        var shown = named.get(mark.key());
        if (shown != null) {
            return shown;
        }
        var name = silent.computeIfAbsent(mark.key(), key -> new MarkName(sentence));
        name.stand(mark);
        if (name.getParent() == null) {
            getChildren().add(name);
        }
        return name;
    }

    private void step(KeyEvent event) {
        var at = selected;
        if (at != null && event.getCode() == KeyCode.ENTER) {
            opened.accept(at);
            event.consume();
            return;
        }
        stepped(event);
    }

    private void stepped(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN;
        if ((!down && event.getCode() != KeyCode.UP) || listed.isEmpty()) {
            return;
        }
        var from = selected;
        int at = from == null ? -1 : listed.indexOf(from);
        int next = at < 0 ? (down ? 0 : listed.size() - 1) : at + (down ? 1 : -1);
        if (next >= 0 && next < listed.size()) {
            chosen.accept(listed.get(next));
        }
        event.consume();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> listed.size();
            case ITEM_AT_INDEX -> {
                int index = (Integer) parameters[0];
                yield index >= 0 && index < listed.size() ? item(listed.get(index)) : null;
            }
            case FOCUS_ITEM -> {
                var from = selected;
                int index = from == null ? -1 : listed.indexOf(from);
                yield index < 0 ? null : item(listed.get(index));
            }
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
