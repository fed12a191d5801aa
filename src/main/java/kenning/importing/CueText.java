package kenning.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of a caption out of what the file writes: the tags of WebVTT and SubRip say how it
/// looks and who speaks. What only looks like a tag is words.
final class CueText {
    private static final Pattern MARKUP =
            Pattern.compile(
                    "<(?<close>/?)(?<name>v|c|i|b|u|s|lang|ruby|rt|font|em|strong)"
                            + "(?:\\.[^\\s<>]*)?(?:\\s(?<said>[^<>]*))?/?>"
                            + "|<(?:\\d{1,4}:)?\\d{1,3}:\\d{1,2}(?:[.,]\\d{1,6})?>"
                            + "|\\{\\\\[^{}\\n]*\\}|\\{/?[ibus]\\}",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY =
            Pattern.compile("&(amp|lt|gt|lrm|rlm|nbsp|quot|apos|#\\d{1,7}|#[xX]\\p{XDigit}{1,6});");

    private final List<Cue.Line> lines = new ArrayList<>();
    private List<Cue.Span> line = new ArrayList<>();
    private @Nullable String voice;

    private CueText() {}

    /// @param written the lines of a caption, with line feeds between them
    static List<Cue.Line> of(String written) {
        var text = new CueText();
        var markup = MARKUP.matcher(written);
        int from = 0;
        while (markup.find()) {
            text.add(written.substring(from, markup.start()));
            text.tag(markup);
            from = markup.end();
        }
        text.add(written.substring(from));
        text.endLine();
        return text.lines;
    }

    /// Whether words are shown one after the other, as only automatic captions do.
    static boolean timesWords(String written) {
        var markup = MARKUP.matcher(written);
        while (markup.find()) {
            if (markup.group("name") == null && markup.group().startsWith("<")) {
                return true;
            }
        }
        return false;
    }

    private void tag(Matcher markup) {
        if (!"v".equalsIgnoreCase(markup.group("name"))) {
            return;
        }
        var said = markup.group("said");
        boolean nobody = !markup.group("close").isEmpty() || said == null || said.isBlank();
        voice = nobody ? null : plain(said).replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private void add(String written) {
        int from = 0;
        for (int end = written.indexOf('\n'); end >= 0; end = written.indexOf('\n', from)) {
            addToLine(written.substring(from, end));
            endLine();
            from = end + 1;
        }
        addToLine(written.substring(from));
    }

    private void addToLine(String written) {
        if (written.isEmpty()) {
            return;
        }
        var text = plain(written);
        if (!line.isEmpty() && Objects.equals(line.getLast().voice(), voice)) {
            text = line.removeLast().text() + text;
        }
        line.add(new Cue.Span(voice, text));
    }

    private void endLine() {
        lines.add(new Cue.Line(List.copyOf(line)));
        line = new ArrayList<>();
    }

    private static String plain(String written) {
        return written.indexOf('&') < 0
                ? written
                : ENTITY.matcher(written)
                        .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String entity) {
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "lrm" -> "\u200E";
            case "rlm" -> "\u200F";
            case "nbsp" -> "\u00A0";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> numbered(entity);
        };
    }

    /// What is no character, or one that nobody can see, stays as it is written.
    private static String numbered(String entity) {
        boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
        int point =
                hex
                        ? Integer.parseInt(entity.substring(2), 16)
                        : Integer.parseInt(entity.substring(1));
        boolean shown =
                Character.isValidCodePoint(point)
                        && !Character.isISOControl(point)
                        && !(point >= 0xD800 && point <= 0xDFFF);
        return shown ? Character.toString(point) : "&" + entity + ";";
    }
}
