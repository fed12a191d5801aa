package kenning.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The one line inside a lock file: who holds the project, on which machine, and since when.
final class LockNote {
    /// No note is longer.
    static final int MOST_BYTES = 600;

    private LockNote() {}

    static String ofThisMoment() {
        return "%s, %s, %s"
                .formatted(
                        line(System.getProperty("user.name", "?")),
                        line(machine()),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String line(String name) {
        var line = name.replaceAll("\\p{Cntrl}", " ");
        return line.substring(0, Math.min(line.length(), 80));
    }

    static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /// Whether this is the whole content of a lock file: such a note, or nothing yet.
    static boolean isOne(String content) {
        if (content.isEmpty()) {
            return true;
        }
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
