package kenning.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which backups may go: all of the last two days stay, then the newest of each of twelve days, of
/// ten weeks and of nine months, counted over those in which there is one. The newest good one
/// never goes, and one that is not good takes nobody's place.
final class Thinning {
    private static final Duration ALL = Duration.ofDays(2);
    private static final int DAYS = 12;
    private static final int WEEKS = 10;
    private static final int MONTHS = 9;

    private Thinning() {}

    /// One span after the other, going back: in each, the newest of every day, week or month.
    private static final class Span {
        private final Function<LocalDate, Object> part;
        private final Set<Object> seen = new HashSet<>();
        private final int most;

        Span(int most, Function<LocalDate, Object> part) {
            this.most = most;
            this.part = part;
        }

        boolean full(LocalDate day) {
            return seen.size() == most && !seen.contains(part.apply(day));
        }

        boolean keeps(LocalDate day) {
            return seen.add(part.apply(day));
        }
    }

    /// @return those that may go
    static List<Backup> going(List<Backup> all, Instant now, ZoneId zone) {
        var newestFirst = new ArrayList<>(all);
        newestFirst.sort(Comparator.comparing(Backup::made).reversed());
        var spans =
                new ArrayList<>(
                        List.of(
                                new Span(DAYS, day -> day),
                                new Span(
                                        WEEKS,
                                        day ->
                                                day.get(IsoFields.WEEK_BASED_YEAR) * 100
                                                        + day.get(
                                                                IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                                new Span(MONTHS, YearMonth::from)));
        var going = new ArrayList<Backup>();
        boolean newestGood = true;
        for (var backup : newestFirst) {
            boolean last = backup.good() && newestGood;
            newestGood &= !backup.good();
            if (backup.made().isAfter(now.minus(ALL))) {
                continue;
            }
            var day = backup.made().atZone(zone).toLocalDate();
            boolean stays = backup.good() && keeps(spans, day);
            if (!stays && !last) {
                going.add(backup);
            }
        }
        return going;
    }

    private static boolean keeps(List<Span> spans, LocalDate day) {
        while (!spans.isEmpty() && spans.getFirst().full(day)) {
            spans.removeFirst();
        }
        return !spans.isEmpty() && spans.getFirst().keeps(day);
    }
}
