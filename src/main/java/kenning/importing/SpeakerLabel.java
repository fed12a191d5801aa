package kenning.importing;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands before the words of a turn: who speaks, when, or both. This is what a line *could*
/// begin with; whether it does is seen from the whole text (`SpeakerTurns`).
///
/// A name is at most four words and 30 code units, each word beginning with a capital, a digit, or
/// a letter of a script that has no capitals (`Mrs Smith`, `P1`, `JAMES MORROW`, `Mary of Uist`).
/// The forms, each also within the `**` of Markdown: `Name: `, `[00:01:02] Name: `, `00:01:02 Name:
/// `, `Name (00:01:02): `, `[1] ` and `[AB] ` as codes, `[00:01:02] ` alone, and `Name 0:22` alone
/// on its line.
///
/// @param name or null where only a time stands
/// @param at from the start of the recording
/// @param shape labels of one shape belong together, such as all those in capitals before " : "
/// @param end where the words begin: after the separator and the spaces that follow it
record SpeakerLabel(@Nullable String name, @Nullable Duration at, String shape, int end) {
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_LABEL = 80;

    private static final String TIME = "(?:\\d{1,2}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?";
    private static final String START = "\\p{Lu}\\p{Lt}\\p{Lo}";
    private static final String LETTERS = "\\p{L}\\p{M}\\p{Nd}.'\u2019/&#_-";
    private static final String NAME =
            "["
                    + START
                    + "]["
                    + LETTERS
                    + "]*"
                    + "(?: (?:["
                    + START
                    + "\\p{Nd}]["
                    + LETTERS
                    + "]*"
                    + "|of|the|and|de|la|van|der|von|nan|na|n\u00EC|\u00F3g)){0,3}";

    private static final Pattern COLON =
            Pattern.compile(
                    "\\s*(?<bold>\\*\\*|__)?(?:\\[(?<t1>"
                            + TIME
                            + ")\\]|\\((?<t2>"
                            + TIME
                            + ")\\)"
                            + "|(?<t3>"
                            + TIME
                            + "))?[ \\t]*(?<name>"
                            + NAME
                            + ")"
                            + "(?:[ \\t]*[\\[(](?<t4>"
                            + TIME
                            + ")[\\])])?"
                            + "(?<gap>[ \\t\u00A0]{0,4})(?<b1>\\*\\*|__)?[:\uFF1A](?<b2>\\*\\*|__)?");

    private static final Pattern CODE =
            Pattern.compile("\\s*\\[(?<name>\\d{1,2}|\\p{Lu}{1,3}\\d{0,2})\\](?=[ \\t\\n]|$)");

    private static final Pattern TIME_ALONE =
            Pattern.compile("\\s*[\\[(](?<t1>" + TIME + ")[\\])](?=[ \\t\\n]|$)");

    private static final Pattern NAME_AND_TIME =
            Pattern.compile(
                    "\\s*(?<name>" + NAME + ")[ \\t]{1,4}(?<t1>" + TIME + ")[ \\t]*(?=\\n|$)");

    /// What begins lines with a colon and is nobody.
    private static final Set<String> NOBODY =
            Set.of(
                    "note",
                    "notes",
                    "nb",
                    "n.b.",
                    "example",
                    "warning",
                    "date",
                    "time",
                    "place",
                    "title",
                    "source",
                    "address",
                    "email",
                    "e-mail",
                    "subject",
                    "from",
                    "to",
                    "cc",
                    "page",
                    "tel",
                    "phone",
                    "fax",
                    "http",
                    "https",
                    "ftp",
                    "www",
                    "author",
                    "topic",
                    "ps",
                    "p.s.",
                    "re",
                    "location",
                    "chapter",
                    "section",
                    "figure",
                    "table",
                    "part",
                    "summary",
                    "details",
                    "transcript",
                    "url",
                    "link",
                    "copyright",
                    "licence");

    private static final Pattern KNOWN =
            Pattern.compile(
                    "I|Q|A|R|Int|Resp|(?:P|S|R|I|F|M|FG|SP)\\d{1,2}"
                            + "|(?:Interviewer|Interviewee|Respondent|Participant|Facilitator"
                            + "|Moderator|Researcher|Narrator|Speaker|Teller)(?: ?\\d{1,2})?",
                    Pattern.CASE_INSENSITIVE);

    /// The label with which a line of a text could begin, or null.
    static @Nullable SpeakerLabel at(String text, int from) {
        int lineEnd = text.indexOf('\n', from);
        lineEnd = lineEnd < 0 ? text.length() : lineEnd;
        int to = Math.min(lineEnd, from + LONGEST_LABEL);
        if (from == to) {
            return null;
        }
        var colon = in(COLON, text, from, to);
        if (colon.lookingAt()) {
            var label = named(colon, text, lineEnd);
            if (label != null) {
                return label;
            }
        }
        var code = in(CODE, text, from, to);
        if (code.lookingAt()) {
            return new SpeakerLabel(
                    code.group("name"), null, "[]", afterSpaces(text, code.end(), lineEnd));
        }
        var alone = in(TIME_ALONE, text, from, to);
        if (alone.lookingAt()) {
            var at = time(alone.group("t1"));
            return at == null
                    ? null
                    : new SpeakerLabel(null, at, "time", afterSpaces(text, alone.end(), lineEnd));
        }
        var both = in(NAME_AND_TIME, text, from, to);
        if (to == lineEnd && both.lookingAt() && both.group("name").length() <= LONGEST_NAME) {
            return new SpeakerLabel(
                    both.group("name"), time(both.group("t1")), "name time", lineEnd);
        }
        return null;
    }

    /// Whether it is one of the labels that everybody uses.
    boolean known() {
        return name != null && !shape.equals("[]") && KNOWN.matcher(name).matches();
    }

    /// Whether a single one is enough to be believed: a known one that is a word.
    boolean telling() {
        return known() && name != null && name.length() > 4;
    }

    private static Matcher in(Pattern pattern, String text, int from, int to) {
        return pattern.matcher(text).region(from, to);
    }

    private static @Nullable SpeakerLabel named(Matcher found, String text, int lineEnd) {
        var name = found.group("name");
        int end = found.end();
        boolean bold = found.group("bold") != null;
        boolean closed = found.group("b1") != null || found.group("b2") != null;
        if (name.length() > LONGEST_NAME
                || NOBODY.contains(name.toLowerCase(Locale.ROOT).split(" ", -1)[0])
                || bold != closed) {
            return null;
        }
        if (end < lineEnd && !startsWords(text.charAt(end), name)) {
            return null;
        }
        String time = null;
        for (var group : new String[] {"t1", "t2", "t3", "t4"}) {
            time = time == null ? found.group(group) : time;
        }
        var at = time == null ? null : time(time);
        if (time != null && at == null) {
            return null;
        }
        var shape =
                (bold ? "**" : "")
                        + letters(name)
                        + found.group("gap")
                        + (at == null ? "" : "time");
        return new SpeakerLabel(name, at, shape, afterSpaces(text, end, lineEnd));
    }

    /// After the colon comes a space; after a name in capitals a letter or a quotation mark will
    /// do.
    private static boolean startsWords(char after, String name) {
        return Character.isWhitespace(after)
                || Character.isSpaceChar(after)
                || (letters(name).equals("AA")
                        && (Character.isLetter(after) || "\u2018\u201C\"'(".indexOf(after) >= 0));
    }

    private static String letters(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) ? "AA" : "Aa";
    }

    private static int afterSpaces(String text, int from, int lineEnd) {
        int at = from;
        while (at < lineEnd
                && (Character.isWhitespace(text.charAt(at))
                        || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static @Nullable Duration time(String time) {
        var parts = time.replace(',', '.').split(":", -1);
        var seconds = parts[parts.length - 1].split("\\.", -1);
        long whole = Long.parseLong(seconds[0]);
        long minutes = Long.parseLong(parts[parts.length - 2]);
        long hours = parts.length == 3 ? Long.parseLong(parts[0]) : 0;
        if (whole > 59 || (hours > 0 && minutes > 59)) {
            return null;
        }
        var at = Duration.ofHours(hours).plusMinutes(minutes).plusSeconds(whole);
        return seconds.length == 1
                ? at
                : at.plusMillis(Long.parseLong((seconds[1] + "00").substring(0, 3)));
    }
}
