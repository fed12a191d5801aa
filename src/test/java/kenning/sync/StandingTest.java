package kenning.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kenning.store.Edition;
import kenning.store.Lineage;
import org.junit.jupiter.api.Test;

/// Who is ahead, from the sessions alone.
class StandingTest {
    /// A project's file as sessions leave it: each begins with one writing of its own, and then
    /// makes so many changes.
    private record Line(List<Lineage.Session> sessions, long generation) {
        static final Line NEW = new Line(List.of(), 0);

        Line opened(String session, int changes) {
            var more = new ArrayList<>(sessions);
            more.add(new Lineage.Session(session, generation + 1));
            return new Line(more, generation + 1 + changes);
        }

        /// More changes in the session that is under way.
        Line wrote(int changes) {
            return new Line(sessions, generation + changes);
        }

        /// Only the newest sessions are kept.
        Line keeping(int most) {
            int from = Math.max(0, sessions.size() - most);
            return new Line(sessions.subList(from, sessions.size()), generation);
        }

        Edition edition(String guid) {
            return new Edition(guid, generation, sessions, Map.of(), 0, 0, null, "");
        }
    }

    private static Standing standing(Line here, Line there) {
        var standing = Standing.of(here.edition("g"), there.edition("g"));
        var turned = Standing.of(there.edition("g"), here.edition("g"));
        assertThat(turned).as("seen from the other side").isEqualTo(turned(standing));
        return standing;
    }

    private static Standing turned(Standing standing) {
        return switch (standing) {
            case HERE_AHEAD -> Standing.THERE_AHEAD;
            case THERE_AHEAD -> Standing.HERE_AHEAD;
            case EQUAL, BOTH_MOVED, STRANGERS -> standing;
        };
    }

    private final Line common = Line.NEW.opened("a", 5).opened("b", 3);

    @Test
    void a_copy_is_equal() {
        assertThat(standing(common, common)).isEqualTo(Standing.EQUAL);
        assertThat(standing(Line.NEW, Line.NEW)).isEqualTo(Standing.EQUAL);
    }

    @Test
    void whoever_went_on_is_ahead() {
        assertThat(standing(common.opened("c", 1), common)).isEqualTo(Standing.HERE_AHEAD);
        assertThat(standing(common.wrote(2), common)).isEqualTo(Standing.HERE_AHEAD);
        assertThat(standing(common.wrote(2).opened("c", 4).opened("d", 1), common))
                .isEqualTo(Standing.HERE_AHEAD);
        assertThat(standing(Line.NEW.opened("a", 1), Line.NEW)).isEqualTo(Standing.HERE_AHEAD);
    }

    @Test
    void opening_without_a_change_moves_nothing_on() {
        assertThat(standing(common.opened("c", 0).opened("d", 0), common))
                .isEqualTo(Standing.EQUAL);
        assertThat(standing(common.opened("c", 0), common.opened("d", 0)))
                .isEqualTo(Standing.EQUAL);
        assertThat(standing(common.opened("c", 0), common.opened("d", 2)))
                .isEqualTo(Standing.THERE_AHEAD);
    }

    @Test
    void two_that_each_went_on_have_both_moved() {
        assertThat(standing(common.opened("c", 1), common.opened("d", 1)))
                .isEqualTo(Standing.BOTH_MOVED);
        assertThat(standing(common.opened("c", 1), common.opened("d", 9)))
                .isEqualTo(Standing.BOTH_MOVED);
    }

    @Test
    void a_session_that_went_on_after_its_copy_was_taken_has_both_moved() {
        assertThat(standing(common.wrote(4), common.opened("c", 1))).isEqualTo(Standing.BOTH_MOVED);
    }

    @Test
    void a_higher_generation_alone_wins_nothing() {
        var here = common.opened("c", 1);
        assertThat(standing(here, common.opened("d", 1).opened("e", 500)))
                .isEqualTo(Standing.BOTH_MOVED);
    }

    @Test
    void sessions_that_are_no_longer_kept_are_no_difference() {
        var long_ = common;
        for (int i = 0; i < 600; i++) {
            long_ = long_.opened("s" + i, 1);
        }
        var longer = long_.opened("last", 1);
        assertThat(standing(longer.keeping(500), long_.keeping(500)))
                .isEqualTo(Standing.HERE_AHEAD);
        assertThat(standing(longer.keeping(500), common)).isEqualTo(Standing.BOTH_MOVED);
    }

    @Test
    void without_a_common_past_neither_is_chosen() {
        var here = new Line(List.of(new Lineage.Session("x", 40)), 45);
        var there = new Line(List.of(new Lineage.Session("y", 60)), 61);
        assertThat(standing(here, there)).isEqualTo(Standing.BOTH_MOVED);
        var sameStart = new Line(List.of(new Lineage.Session("z", 40)), 40);
        assertThat(standing(here, sameStart)).isEqualTo(Standing.HERE_AHEAD);
    }

    @Test
    void different_projects_are_strangers() {
        assertThat(Standing.of(common.edition("g"), common.edition("h")))
                .isEqualTo(Standing.STRANGERS);
    }

    @Test
    void what_came_after_a_known_point_is_told_by_one_side_alone() {
        var known = common.edition("g");
        assertThat(Standing.hasChangesSince(known, known.session(), known.generation())).isFalse();
        var opened = common.opened("c", 0).edition("g");
        assertThat(Standing.hasChangesSince(opened, known.session(), known.generation())).isFalse();
        var wrote = common.wrote(1).edition("g");
        assertThat(Standing.hasChangesSince(wrote, known.session(), known.generation())).isTrue();
        var later = common.opened("c", 1).edition("g");
        assertThat(Standing.hasChangesSince(later, known.session(), known.generation())).isTrue();
        assertThat(Standing.hasChangesSince(known, "nobody", 1)).isTrue();
    }
}
