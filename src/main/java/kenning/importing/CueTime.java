package kenning.importing;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The line above the words of a caption: from when to when it is shown. Hours may be missing, the
/// fraction follows a full stop (WebVTT) or a comma (SubRip), and what comes after the second time
/// is layout.
///
/// @param start from the start of the recording, or null when it cannot be read
/// @param end likewise
/// @param damaged whether something in it is not as it should be
record CueTime(@Nullable Duration start, @Nullable Duration end, boolean damaged) {
    private static final String TIME = "\\d{1,4}(?::\\d{1,3}){1,2}(?:[.,]\\d{1,6})?";

    private static final Pattern SOUND =
            Pattern.compile("\\s*(" + TIME + ")\\s*-->\\s*(" + TIME + ")(?:[ \\t].*)?");

    /// One time and an arrow, or two times and something like an arrow.
    private static final Pattern ROUGH =
            Pattern.compile(
                    "\\s*("
                            + TIME
                            + ")\\s*(?:-->.*|(?:->|-- ?>?|[\u2013\u2014=] ?>)\\s*("
                            + TIME
                            + ").*)");

    private static final Pattern ARROW_AMONG_DIGITS = Pattern.compile("\\s*\\d[\\s\\d:.,]*-->.*");

    /// What a file that breaks off leaves of such a line.
    private static final Pattern REST =
            Pattern.compile("\\s*\\d{1,4}:\\d{0,3}(?::\\d{0,3})?(?:[.,]\\d*)?\\s*-{0,2}>?\\s*");

    /// What a line says about the time, or null when it is no such line.
    static @Nullable CueTime of(String line) {
        if (line.indexOf(':') < 0 && line.indexOf("-->") < 0) {
            return null;
        }
        var sound = SOUND.matcher(line);
        if (sound.matches()) {
            var start = time(sound.group(1));
            var end = time(sound.group(2));
            return new CueTime(start, end, start == null || end == null);
        }
        var rough = ROUGH.matcher(line);
        if (rough.matches()) {
            return new CueTime(time(rough.group(1)), null, true);
        }
        return ARROW_AMONG_DIGITS.matcher(line).matches() ? new CueTime(null, null, true) : null;
    }

    static boolean cutOff(String line) {
        return REST.matcher(line).matches();
    }

    private static @Nullable Duration time(String time) {
        var parts = time.replace(',', '.').split(":", -1);
        var seconds = parts[parts.length - 1].split("\\.", -1);
        long whole = Long.parseLong(seconds[0]);
        long minutes = Long.parseLong(parts[parts.length - 2]);
        long hours = parts.length == 3 ? Long.parseLong(parts[0]) : 0;
        if (whole > 59 || (parts.length == 3 && minutes > 59)) {
            return null;
        }
        var at = Duration.ofHours(hours).plusMinutes(minutes).plusSeconds(whole);
        return seconds.length == 1
                ? at
                : at.plusMillis(Long.parseLong((seconds[1] + "00").substring(0, 3)));
    }
}
