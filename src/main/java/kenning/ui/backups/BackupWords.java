package kenning.ui.backups;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kenning.store.Backup;
import kenning.text.Messages;

/// What is said of a backup.
final class BackupWords {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK)
                    .withZone(ZoneId.systemDefault());

    private static final double MB = 1 << 20;

    private BackupWords() {}

    static String when(Instant instant) {
        return WHEN.format(instant);
    }

    static String why(Backup backup) {
        return Messages.get("backups.why." + backup.why().name());
    }

    /// What it holds, and how large it is.
    static String holds(Backup backup) {
        var size = Messages.get("backups.size", Math.max(0.1, backup.bytes() / MB));
        return backup.manifest() == null
                ? size
                : Messages.get(
                                "backups.holds",
                                backup.rows("story"),
                                backup.rows("coding"),
                                backup.rows("insight"))
                        + " · "
                        + size;
    }

    /// Whether it is whole, and what to do when it is not.
    static String state(Backup backup) {
        var checked = backup.checked();
        var sentence =
                switch (backup.state()) {
                    case GOOD -> Messages.get("backups.good", checked == null ? "" : when(checked));
                    case UNKNOWN -> Messages.get("backups.unknown");
                    case FAILED -> Messages.get("backups.failed");
                };
        if (backup.copied()) {
            return sentence + " " + Messages.get("backups.copied");
        }
        return backup.second() ? sentence + " " + Messages.get("backups.onlySecond") : sentence;
    }
}
