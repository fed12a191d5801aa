package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kenning.store.Backup.State;
import kenning.store.Backup.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which backups stay, and when the next is due (reliability R12).
class ThinningTest {
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    private static Backup at(Instant made, State state) {
        return new Backup(
                Path.of(new BackupName(made, Why.WORK).file()),
                made,
                Why.WORK,
                1,
                null,
                made,
                state,
                false,
                false);
    }

    private static Backup daysAgo(double days) {
        return at(NOW.minusSeconds((long) (days * 86_400)), State.GOOD);
    }

    private static List<Backup> kept(List<Backup> all, Instant now) {
        var kept = new ArrayList<>(all);
        kept.removeAll(Thinning.going(all, now, ZoneOffset.UTC));
        return kept;
    }

    @Test
    void everything_of_the_last_two_days_stays() {
        var all = new ArrayList<Backup>();
        for (int i = 0; i < 96; i++) {
            all.add(daysAgo(i / 48.0));
        }
        assertThat(kept(all, NOW)).isEqualTo(all);
    }

    @Test
    void after_that_the_newest_of_each_day_stays() {
        var all = List.of(daysAgo(3.3), daysAgo(3.2), daysAgo(3.1), daysAgo(4.1), daysAgo(4.2));
        assertThat(kept(all, NOW)).containsExactly(all.get(2), all.get(3));
    }

    @Test
    void one_a_day_for_years_leaves_twelve_days_ten_weeks_and_nine_months() {
        var all = new ArrayList<Backup>();
        for (int day = 0; day < 800; day++) {
            all.add(daysAgo(day));
        }
        var kept = kept(all, NOW);
        assertThat(kept).hasSize(2 + 12 + 10 + 9);
        assertThat(kept(kept, NOW)).isEqualTo(kept);
        assertThat(kept.getLast().made()).isBefore(NOW.minus(300, ChronoUnit.DAYS));
    }

    @Test
    void the_newest_good_one_never_goes_however_old_it_is() {
        var old = daysAgo(3_000);
        var bad = at(NOW.minus(3, ChronoUnit.HOURS), State.FAILED);
        var older = daysAgo(3_001);
        assertThat(kept(List.of(bad, old, older), NOW)).contains(bad, old);
        assertThat(kept(List.of(old), NOW)).containsExactly(old);
    }

    @Test
    void one_that_is_not_good_takes_nobodys_place_and_goes_after_two_days() {
        var bad = at(NOW.minus(Duration.ofHours(80)), State.FAILED);
        var good = at(NOW.minus(Duration.ofHours(81)), State.GOOD);
        var newest = daysAgo(0);
        assertThat(kept(List.of(newest, bad, good), NOW)).containsExactly(newest, good);
    }

    @Test
    void a_change_is_in_a_backup_before_it_is_half_an_hour_old() {
        assertThat(BackupTimes.dueWhileWorking(null, NOW)).isFalse();
        assertThat(BackupTimes.dueWhileWorking(NOW.minusSeconds(60 * 24), NOW)).isFalse();
        assertThat(BackupTimes.dueWhileWorking(NOW.minusSeconds(60 * 25), NOW)).isTrue();
    }

    @Test
    void at_close_a_fresh_backup_is_enough_unless_much_was_done_since() {
        var fresh = NOW.minusSeconds(60 * 10);
        var old = NOW.minusSeconds(60 * 31);
        assertThat(BackupTimes.dueAtClose(0, null, 0, NOW)).isFalse();
        assertThat(BackupTimes.dueAtClose(1, null, 1, NOW)).isTrue();
        assertThat(BackupTimes.dueAtClose(5, fresh, 5, NOW)).isFalse();
        assertThat(BackupTimes.dueAtClose(21, fresh, 21, NOW)).isTrue();
        assertThat(BackupTimes.dueAtClose(1, old, 1, NOW)).isTrue();
    }

    /// Two years of work, minute by minute, with days off, holidays, short and long openings, and
    /// one backup in forty that turns bad later.
    @Test
    void in_two_years_of_work_no_change_is_ever_half_an_hour_old_and_a_good_one_is_always_there() {
        var random = new Random(12);
        var held = new ArrayList<Backup>();
        Duration oldest = Duration.ZERO;
        int made = 0;
        int most = 0;
        var first = LocalDate.of(2026, 1, 5);
        for (var day = first; day.isBefore(first.plusYears(2)); day = day.plusDays(1)) {
            boolean off =
                    day.getDayOfWeek() == DayOfWeek.SUNDAY
                            || day.getMonthValue() == 8
                            || random.nextInt(6) == 0;
            var now = day.atTime(8, 30).toInstant(ZoneOffset.UTC);
            for (int opening = 0; !off && opening < 1 + random.nextInt(3); opening++) {
                @Nullable Instant changed = null;
                int edits = 0;
                int behind = 0;
                int minutes = 5 + random.nextInt(200);
                for (int minute = 0; minute < minutes; minute++) {
                    now = now.plusSeconds(60);
                    if (random.nextInt(4) == 0) {
                        changed = changed == null ? now : changed;
                        edits++;
                        behind++;
                    }
                    if (BackupTimes.dueWhileWorking(changed, now)) {
                        held.add(at(now, State.GOOD));
                        held.removeAll(Thinning.going(held, now, ZoneOffset.UTC));
                        made++;
                        changed = null;
                        behind = 0;
                    }
                    if (changed != null && Duration.between(changed, now).compareTo(oldest) > 0) {
                        oldest = Duration.between(changed, now);
                    }
                }
                var newest =
                        held.stream()
                                .filter(Backup::good)
                                .map(Backup::made)
                                .max(Instant::compareTo)
                                .orElse(null);
                if (BackupTimes.dueAtClose(behind, newest, edits, now)) {
                    held.add(at(now, State.GOOD));
                    held.removeAll(Thinning.going(held, now, ZoneOffset.UTC));
                    made++;
                } else if (behind > 0) {
                    assertThat(newest).isAfter(now.minus(BackupTimes.OLDEST).minusSeconds(60));
                }
                now = now.plusSeconds(60 * 45);
            }
            if (!held.isEmpty() && random.nextInt(40) == 0) {
                var turned = held.remove(random.nextInt(held.size()));
                held.add(at(turned.made(), State.FAILED));
            }
            if (made > 2) {
                assertThat(held).as("on %s", day).anyMatch(Backup::good);
            }
            most = Math.max(most, held.size());
        }
        assertThat(oldest).isLessThanOrEqualTo(BackupTimes.OLDEST);
        assertThat(made).isGreaterThan(2_000);
        assertThat(most).isLessThan(2 * 24 + 12 + 10 + 9 + 10);
        var months =
                held.stream()
                        .map(b -> YearMonth.from(b.made().atZone(ZoneOffset.UTC)))
                        .collect(Collectors.toCollection(HashSet::new));
        assertThat(months).hasSizeGreaterThan(8);
        System.out.println(
                "backups in two simulated years: %d made, at most %d held, a change at most %d min old"
                        .formatted(made, most, oldest.toMinutes()));
    }
}
