package kenning.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kenning.model.Story;
import kenning.release.StoryLabel;
import kenning.report.LabelWords;
import kenning.search.Aside;
import kenning.search.Aside.About.OfInsight;
import kenning.search.Aside.About.OfNoticing;
import kenning.search.Field;
import kenning.search.Hits;
import kenning.search.Line;
import kenning.search.Passage;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// Writes the answer to a search, for people or for programs.
///
/// @param labels under which stories stand beyond the team; none for the team, who see titles
record SearchOutput(PrintWriter out, @Nullable Map<Story.Id, StoryLabel> labels) {
    private static final int PASSAGES_SHOWN = 3;

    /// So many characters of a line stand before its words.
    private static final int BEFORE = 36;

    private static final int AFTER = 36;

    private String title(Story.Id story, String title) {
        var label = labels == null ? null : labels.get(story);
        return label == null ? title : LabelWords.of(label);
    }

    void json(Hits hits, List<Aside> asides) {
        var answers = new ArrayList<Object>();
        for (var hit : hits.hits()) {
            answers.add(
                    object(
                            "story",
                            hit.story().value(),
                            title(hit.story(), hit.title()),
                            hit.count(),
                            hit.passages()));
        }
        asides.forEach(aside -> answers.add(object(aside)));
        out.println(Listing.json(answers));
    }

    private static Map<String, @Nullable Object> object(Aside aside) {
        return switch (aside.about()) {
            case OfInsight(var id) ->
                    object("insight", id.value(), aside.title(), aside.count(), aside.passages());
            case OfNoticing(var id, var kept) -> {
                var json =
                        object(
                                "noticing",
                                id.value(),
                                aside.title(),
                                aside.count(),
                                aside.passages());
                json.put("private", kept);
                yield json;
            }
        };
    }

    private static Map<String, @Nullable Object> object(
            String kind, long id, String title, int count, List<Passage> found) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", id);
        json.put("kind", kind);
        json.put("title", title);
        json.put("count", count);
        json.put("passages", found.stream().map(SearchOutput::object).toList());
        return json;
    }

    private static Map<String, @Nullable Object> object(Passage passage) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("field", passage.field().name().toLowerCase(Locale.ROOT));
        json.put("start", passage.range().start());
        json.put("end", passage.range().end());
        json.put("before", passage.before());
        json.put("words", passage.words());
        json.put("after", passage.after());
        return json;
    }

    void text(Hits hits, List<Aside> asides) {
        if (hits.hits().isEmpty()) {
            out.println(Messages.get("search.found", 0));
        }
        if (!hits.instead().isEmpty()) {
            var better =
                    hits.instead().stream()
                            .map(Hits.Instead::better)
                            .collect(Collectors.joining(" "));
            out.println(Messages.get("search.instead", better));
        }
        for (var hit : hits.hits()) {
            out.println(
                    "%d  %s  (%s)"
                            .formatted(
                                    hit.story().value(),
                                    title(hit.story(), hit.title()),
                                    Messages.get("search.passages", hit.count())));
            hit.passages().stream()
                    .limit(PASSAGES_SHOWN)
                    .forEach(passage -> out.println("     " + oneLine(passage)));
        }
        asides.forEach(this::text);
    }

    private void text(Aside aside) {
        var what =
                switch (aside.about()) {
                    case OfInsight(var id) -> Messages.get("search.insight", id.value());
                    case OfNoticing(var id, var kept) ->
                            Messages.get(
                                    kept ? "search.noticing.private" : "search.noticing",
                                    id.value());
                };
        out.println(
                "%s  %s  (%s)"
                        .formatted(
                                what,
                                aside.title(),
                                Messages.get("search.passages", aside.count())));
    }

    private static String oneLine(Passage passage) {
        var line = passage.before() + "[" + passage.words() + "]" + passage.after();
        var field =
                passage.field() == Field.TEXT
                        ? ""
                        : Messages.get("search.field." + passage.field().name()) + ": ";
        return field + "… " + line.replaceAll("\\s+", " ").strip() + " …";
    }

    /// A concordance: the words under each other, with what stands before and after.
    void lines(List<Line> lines, boolean json) {
        if (json) {
            out.println(Listing.json(lines.stream().map(this::object).toList()));
            return;
        }
        if (lines.isEmpty()) {
            out.println(Messages.get("search.found", 0));
        }
        for (var line : lines) {
            var before = flat(line.passage().before());
            var after = flat(line.passage().after());
            out.println(
                    "%s [%s] %s  %d %s"
                            .formatted(
                                    padded(before),
                                    flat(line.passage().words()),
                                    after.substring(0, cut(after, Math.min(AFTER, after.length()))),
                                    line.story().value(),
                                    title(line.story(), line.title())));
        }
    }

    private Map<String, @Nullable Object> object(Line line) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("story", line.story().value());
        json.put("title", title(line.story(), line.title()));
        json.putAll(object(line.passage()));
        return json;
    }

    private static String padded(String before) {
        var end = before.substring(cut(before, Math.max(0, before.length() - BEFORE)));
        return " ".repeat(Math.max(0, BEFORE - end.codePointCount(0, end.length()))) + end;
    }

    /// Never inside a character.
    private static int cut(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                ? at - 1
                : at;
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
