package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kenning.model.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeLayoutTest {
    private static final StripeLayout.Measures MEASURES =
            new StripeLayout.Measures(600, 10, 7, 3.5, 6, 70, 16);

    private static StripeLayout.Extent extent(int key, int column, double top, double bottom) {
        var mark = TestStories.mark(key, "Theme", 0, new TextRange(0, 1), null);
        return new StripeLayout.Extent(mark, column, top, bottom, true, true);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void names_never_cover_one_another_and_none_is_forgotten(long seed) {
        var random = new Random(seed);
        var extents = new ArrayList<StripeLayout.Extent>();
        int count = 5 + random.nextInt(80);
        for (int i = 0; i < count; i++) {
            double top = random.nextInt(600);
            extents.add(extent(i, random.nextInt(9), top, top + 20 + random.nextInt(200)));
        }
        var plan = StripeLayout.plan(extents, MEASURES, null, m -> m.key() % 3 == 0 ? 32 : 16);
        assertThat(plan.stripes())
                .allMatch(s -> s.y() >= 0 && s.height() > 0 && s.y() + s.height() <= 600);
        double free = 0;
        for (var name : plan.names()) {
            assertThat(name.y()).isGreaterThanOrEqualTo(free);
            free = name.y() + name.height();
        }
        assertThat(free).isLessThanOrEqualTo(600);
        for (var more : plan.more()) {
            assertThat(plan.names())
                    .noneMatch(n -> n.y() < more.y() + 16 && more.y() < n.y() + n.height());
        }
        int counted = plan.more().stream().mapToInt(StripeLayout.More::count).sum();
        assertThat(plan.names().size() + counted).isEqualTo(count);
    }

    @Test
    void a_name_stands_at_its_stripe_or_is_pushed_under_the_one_before() {
        var plan =
                StripeLayout.plan(
                        List.of(extent(1, 0, 100, 200), extent(2, 1, 100, 130)),
                        MEASURES,
                        null,
                        m -> 16);
        assertThat(plan.names()).extracting(StripeLayout.Name::y).containsExactly(100.0, 116.0);
        assertThat(plan.stripes()).extracting(StripeLayout.Stripe::x).containsExactly(10.0, 17.0);
        assertThat(plan.crowd()).isNull();
    }

    @Test
    void columns_past_the_last_share_one_bar_and_are_counted() {
        var plan =
                StripeLayout.plan(
                        List.of(extent(1, 0, 0, 100), extent(2, 6, 20, 50), extent(3, 9, 40, 90)),
                        MEASURES,
                        null,
                        m -> 16);
        assertThat(plan.stripes()).hasSize(1);
        assertThat(plan.crowd().y()).isEqualTo(22);
        assertThat(plan.crowd().height()).isEqualTo(67);
        assertThat(plan.more()).extracting(StripeLayout.More::count).containsExactly(2);
    }

    @Test
    void the_mark_in_focus_always_has_its_stripe_and_its_name() {
        var extents = new ArrayList<StripeLayout.Extent>();
        for (int i = 0; i < 60; i++) {
            extents.add(extent(i, i % 9, 300, 340));
        }
        var focus = extents.get(53).mark();
        var plan = StripeLayout.plan(extents, MEASURES, focus, m -> 16);
        assertThat(plan.names()).anyMatch(n -> n.mark().equals(focus));
        assertThat(plan.stripes()).anyMatch(s -> s.mark().equals(focus));
    }

    @Test
    void a_mark_that_goes_on_past_the_page_has_an_open_stripe() {
        var mark = TestStories.mark(1, "Theme", 0, new TextRange(0, 1), null);
        var plan =
                StripeLayout.plan(
                        List.of(new StripeLayout.Extent(mark, 0, 5, 590, false, false)),
                        MEASURES,
                        null,
                        m -> 16);
        assertThat(plan.stripes().getFirst().y()).isZero();
        assertThat(plan.stripes().getFirst().height()).isEqualTo(600);
    }
}
