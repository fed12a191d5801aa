package kenning.example;

import java.util.List;
import java.util.Map;
import kenning.model.Code;
import kenning.model.Direction;
import kenning.model.Indicator;
import kenning.model.Level;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.Strength;
import kenning.model.TextRange;
import kenning.store.Codings;
import kenning.store.NewSignal;
import kenning.store.Signals;
import kenning.store.Stories;
import kenning.store.Tx;
import kenning.text.Quotes;
import org.apache.commons.csv.CSVRecord;

/// The example's codings and signs: each finds its passage by the words it quotes.
final class ExampleMarks {
    private final List<CSVRecord> codings = Sources.table("codings");
    private final List<CSVRecord> signals = Sources.table("signals");
    private final Map<String, Story.Id> stories;
    private final Map<String, Code.Id> codes;
    private final Map<String, Indicator.Id> indicators;

    ExampleMarks(
            Map<String, Story.Id> stories,
            Map<String, Code.Id> codes,
            Map<String, Indicator.Id> indicators) {
        this.stories = stories;
        this.codes = codes;
        this.indicators = indicators;
    }

    boolean hasAny(String member) {
        return codings.stream().anyMatch(row -> row.get("member").equals(member))
                || signals.stream().anyMatch(row -> row.get("member").equals(member));
    }

    /// Adds what one member coded.
    boolean add(Tx tx, String member) throws Refusal {
        for (var row : codings) {
            if (row.get("member").equals(member)) {
                var story = ExampleProject.known(stories, row.get("story"));
                var code = ExampleProject.known(codes, row.get("code"));
                Codings.add(
                        tx,
                        story,
                        passage(tx, story, row.get("quote")),
                        code,
                        row.get("note"),
                        row.get("quoted_voice"));
            }
        }
        for (var row : signals) {
            if (row.get("member").equals(member)) {
                Signals.add(tx, signal(tx, row));
            }
        }
        return true;
    }

    private NewSignal signal(Tx tx, CSVRecord row) throws Refusal {
        var story = ExampleProject.known(stories, row.get("story"));
        return new NewSignal(
                story,
                passage(tx, story, row.get("quote")),
                ExampleProject.known(indicators, row.get("indicator")),
                ExampleProject.word(Direction.class, row.get("direction")),
                ExampleProject.date(row.get("noticed")),
                ExampleProject.wordOrNull(Strength.class, row.get("strength")),
                ExampleProject.wordOrNull(Level.class, row.get("level")),
                row.get("intended").isEmpty() ? null : row.get("intended").equals("yes"),
                row.get("created"),
                row.get("note"));
    }

    private static TextRange passage(Tx tx, Story.Id story, String quote) throws Refusal {
        return Quotes.only(Stories.text(tx, story).text(), quote);
    }
}
