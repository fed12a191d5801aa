package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// The one line inside a lock file: who holds the project, on which machine, and since when.
final class LockNote {
    /// No note is longer.
    static final int MOST_BYTES = 600;

    /// Where Linux says what the machine is called.
    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

    private static final Pattern MOMENT_BEGUN = Pattern.compile("[0-9T:.Z-]{0,30}");

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm, d MMMM yyyy", Locale.UK)
                    .withZone(ZoneId.systemDefault());

    private LockNote() {}

    /// A moment as it is told to people.
    static String when(Instant moment) {
        return WHEN.format(moment);
    }

    static String ofThisMoment() {
        return holder() + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String holder() {
        return "%s, %s, ".formatted(line(System.getProperty("user.name", "?")), line(machine()));
    }

    private static String line(String name) {
        var line = name.replaceAll("\\p{Cntrl}", " ");
        return line.substring(0, Math.min(line.length(), 80));
    }

    /// Without asking any network for it, as Java would; where the system does not say, what kind
    /// of machine it is.
    static String machine() {
        try {
            return Files.exists(LINUX)
                    ? Files.readString(LINUX).strip()
                    : Stream.of("COMPUTERNAME", "HOSTNAME")
                            .map(System.getenv()::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(System.getProperty("os.name", "?"));
        } catch (IOException e) {
            return System.getProperty("os.name", "?");
        }
    }

    /// Says who has the project, where and since when; less where the note does not say it, as in
    /// the moment before it is written.
    static Refusal inUse(Path project, String note) {
        var name = project.getFileName();
        if (!isWhole(note)) {
            return new Refusal(Kind.CANNOT_OPEN, "store.inUse", name, 0, "", "", "");
        }
        int machine = note.indexOf(", ");
        int since = note.lastIndexOf(", ");
        return new Refusal(
                Kind.CANNOT_OPEN,
                "store.inUse",
                name,
                1,
                note.substring(machine + 2, since),
                when(Instant.parse(note.substring(since + 2))),
                note.substring(0, machine));
    }

    /// Whether this is the whole content of a lock file: such a note, or nothing yet. A disk that
    /// failed or lost power leaves the beginning of a note, or zeros in its place.
    static boolean isOne(String content) {
        if (content.length() > MOST_BYTES) {
            return false;
        }
        var holder = holder();
        if (content.chars().allMatch(letter -> letter == 0)
                || holder.startsWith(content)
                || (content.startsWith(holder)
                        && MOMENT_BEGUN.matcher(content.substring(holder.length())).matches())) {
            return true;
        }
        return isWhole(content);
    }

    /// Whether it says who, where and since when.
    private static boolean isWhole(String content) {
        int machine = content.indexOf(", ");
        int since = content.lastIndexOf(", ");
        if (machine < 0 || since <= machine || content.lines().count() > 1) {
            return false;
        }
        try {
            return Instant.parse(content.substring(since + 2)).isAfter(Instant.EPOCH);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
