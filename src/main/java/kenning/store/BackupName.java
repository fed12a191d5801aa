package kenning.store;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a backup's file: when it was made, in UTC, and why; so that names sort by time.
record BackupName(Instant made, Backup.Why why) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final Pattern NAME =
            Pattern.compile("(\\d{8}-\\d{6}-\\d{3})-([a-z]+)\\.kenning");

    String file() {
        return TIME.format(made) + "-" + why.name().toLowerCase(Locale.ROOT) + ".kenning";
    }

    /// What a file's name says; empty when it is none of these.
    static Optional<BackupName> of(Path file) {
        var parts = NAME.matcher(String.valueOf(file.getFileName()));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var made = LocalDateTime.parse(parts.group(1), TIME).toInstant(ZoneOffset.UTC);
            return Arrays.stream(Backup.Why.values())
                    .filter(why -> why.name().toLowerCase(Locale.ROOT).equals(parts.group(2)))
                    .findFirst()
                    .map(why -> new BackupName(made, why));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
