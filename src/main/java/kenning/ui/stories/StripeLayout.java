package kenning.ui.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Where the stripes, the names and the thin leaders between them stand in the right margin. Each
/// name wants to stand at the top of its stripe; a name that finds its place taken is pushed down;
/// five lines further, and no longer beside its stripe, it is given up and counted. All lengths in
/// pixels from the top left of the margin.
final class StripeLayout {
    /// The visible part of a mark.
    ///
    /// @param column of its stripe
    /// @param top of its first visible line
    /// @param bottom of its last visible line
    /// @param opens whether its first line is on the page
    /// @param closes whether its last line is on the page
    record Extent(
            Mark mark, int column, double top, double bottom, boolean opens, boolean closes) {}

    /// @param height of the margin
    /// @param left of the first column
    /// @param pitch from column to column
    /// @param stripe width of a stripe
    /// @param columns how many may stand side by side; the last is then shared
    /// @param names left of the names
    /// @param line height of one line of a name
    record Measures(
            double height,
            double left,
            double pitch,
            double stripe,
            int columns,
            double names,
            double line) {}

    record Stripe(Mark mark, double x, double y, double width, double height) {}

    record Name(Mark mark, double y, double height) {}

    /// One straight piece of a leader, one pixel thin.
    record Leader(Mark mark, double x, double y, double width, double height) {}

    /// @param count of marks whose names found no room
    record More(int count, double y) {}

    /// @param crowd the bar for the marks beyond the last column, if there are any
    record Plan(
            List<Stripe> stripes,
            List<Name> names,
            List<Leader> leaders,
            List<More> more,
            @Nullable Stripe crowd) {}

    private static final double OPEN = 4;
    private static final int PATIENCE = 5;

    private final Measures measures;
    private final @Nullable Mark focus;
    private final List<Stripe> stripes = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final List<Leader> leaders = new ArrayList<>();
    private final List<More> more = new ArrayList<>();
    private final List<Stripe> wanting = new ArrayList<>();
    private final Set<Mark> crowded = new HashSet<>();
    private @Nullable Stripe crowd;
    private double free;
    private int waiting;

    private StripeLayout(Measures measures, @Nullable Mark focus) {
        this.measures = measures;
        this.focus = focus;
    }

    /// @param focus the mark whose name is never given up
    /// @param nameHeight how high a name stands
    static Plan plan(
            List<Extent> extents,
            Measures measures,
            @Nullable Mark focus,
            ToDoubleFunction<Mark> nameHeight) {
        var layout = new StripeLayout(measures, focus);
        extents.forEach(layout::addStripe);
        layout.placeNames(nameHeight);
        return new Plan(layout.stripes, layout.names, layout.leaders, layout.more, layout.crowd);
    }

    private void addStripe(Extent extent) {
        double top =
                Math.clamp(
                        extent.opens() ? extent.top() + 2 : -OPEN,
                        0,
                        Math.max(0, measures.height() - 1));
        double bottom =
                Math.min(
                        measures.height(),
                        extent.closes() ? extent.bottom() - 1 : measures.height() + OPEN);
        if (extent.bottom() <= 0 || extent.top() >= measures.height()) {
            return;
        }
        bottom = Math.max(bottom, Math.min(measures.height(), top + 6));
        int column = Math.min(extent.column(), measures.columns() - 1);
        double x = measures.left() + column * measures.pitch();
        var stripe = new Stripe(extent.mark(), x, top, measures.stripe(), bottom - top);
        if (extent.column() >= measures.columns() && !extent.mark().equals(focus)) {
            joinCrowd(stripe);
            crowded.add(extent.mark());
        } else {
            stripes.add(stripe);
        }
        wanting.add(stripe);
    }

    private void joinCrowd(Stripe stripe) {
        var before = crowd;
        if (before == null) {
            crowd = stripe;
            return;
        }
        double top = Math.min(before.y(), stripe.y());
        double bottom = Math.max(before.y() + before.height(), stripe.y() + stripe.height());
        crowd = new Stripe(before.mark(), before.x(), top, before.width(), bottom - top);
    }

    private void placeNames(ToDoubleFunction<Mark> nameHeight) {
        wanting.sort(Comparator.comparingDouble(Stripe::y).thenComparingDouble(Stripe::x));
        for (var stripe : wanting) {
            if (crowded.contains(stripe.mark())) {
                waiting++;
                continue;
            }
            double height = nameHeight.applyAsDouble(stripe.mark());
            double wanted = Math.max(0, stripe.y() - 2);
            double y = Math.max(free, wanted);
            double patience = Math.max(PATIENCE * measures.line(), stripe.height());
            boolean late = y > wanted + patience;
            boolean below = y + height > measures.height();
            if (stripe.mark().equals(focus)) {
                y = Math.max(0, Math.min(y, measures.height() - height));
            } else if (late || below) {
                waiting++;
                continue;
            } else if (waiting > 0) {
                sayMore();
                y = Math.max(free, wanted);
                if (y + height > measures.height()) {
                    waiting++;
                    continue;
                }
            }
            names.add(new Name(stripe.mark(), y, height));
            lead(stripe, y);
            free = y + height;
        }
        sayMore();
    }

    /// Says how many names were given up, under the last name, or instead of it where the page
    /// ends.
    private void sayMore() {
        if (waiting == 0) {
            return;
        }
        while (free + measures.line() > measures.height()
                && !names.isEmpty()
                && !names.getLast().mark().equals(focus)) {
            var last = names.removeLast();
            leaders.removeIf(l -> l.mark().equals(last.mark()));
            free = last.y();
            waiting++;
        }
        double y = Math.max(0, Math.min(free, measures.height() - measures.line()));
        more.add(new More(waiting, y));
        free = y + measures.line();
        waiting = 0;
    }

    /// An elbow from the stripe to the middle of the name's first line.
    private void lead(Stripe stripe, double nameY) {
        double from = stripe.x() + measures.stripe() + 1;
        double elbow = measures.names() - 8;
        double end = Math.rint(nameY + measures.line() / 2);
        double start =
                Math.rint(
                        Math.max(stripe.y() + 3, Math.min(end, stripe.y() + stripe.height() - 3)));
        leaders.add(new Leader(stripe.mark(), from, start, Math.max(1, elbow - from + 1), 1));
        if (start != end) {
            leaders.add(
                    new Leader(
                            stripe.mark(),
                            elbow,
                            Math.min(start, end),
                            1,
                            Math.abs(end - start) + 1));
        }
        leaders.add(new Leader(stripe.mark(), elbow, end, 5, 1));
    }
}
