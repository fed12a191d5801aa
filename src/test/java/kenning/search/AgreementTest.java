package kenning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kenning.importing.Outcome;
import kenning.importing.ReadOptions;
import kenning.importing.Readers;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Direction;
import kenning.model.IncomingTurn;
import kenning.model.Indicator;
import kenning.model.Place;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.model.VagueDate;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Indicators;
import kenning.store.NewSignal;
import kenning.store.Places;
import kenning.store.Signals;
import kenning.store.Stories;
import kenning.store.Tx;
import kenning.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Five hundred generated questions over real transcripts find what a plain scan finds, and where.
class AgreementTest {
    private static final int QUESTIONS = 500;
    private static final int TURNS = 25;
    private static final List<Path> FILES =
            List.of(
                    Path.of("src/test/resources/corpus/transcripts"),
                    Path.of("src/test/resources/corpus/stories"));

    @TempDir Path folder;
    private final Random random = new Random(20_241_128);
    private final Stems stems = new Stems();
    private final Map<Story.Id, Scanned> stories = new LinkedHashMap<>();

    @Test
    void fiveHundredQuestionsFindWhatAPlainScanFinds() throws Exception {
        try (var fixture = new Fixture(folder)) {
            fill(fixture);
            assertThat(stories).hasSizeGreaterThan(80);
            int empty = 0;
            int whole = 0;
            var kinds = new TreeSet<String>();
            for (int i = 0; i < QUESTIONS; i++) {
                var asked = asked(i);
                kinds.add(asked.getClass().getSimpleName());
                var expected = expected(asked);
                var found = fixture.search(asked.typed());
                assertThat(ids(found)).as(asked.typed()).isEqualTo(expected);
                assertThat(found.count()).isEqualTo(expected.size());
                if (asked instanceof Asked.Piece piece) {
                    assertPlaces(fixture, piece);
                }
                empty += expected.isEmpty() ? 1 : 0;
                whole += expected.size() == stories.size() ? 1 : 0;
            }
            assertThat(kinds).hasSize(12);
            assertThat(empty).as("questions that nothing answers").isLessThan(QUESTIONS / 4);
            assertThat(whole).as("questions that all answer").isLessThan(QUESTIONS / 8);
        }
    }

    private static Set<Story.Id> ids(Hits hits) {
        return hits.hits().stream().map(Hit::story).collect(Collectors.toSet());
    }

    private Set<Story.Id> expected(Asked asked) {
        return stories.entrySet().stream()
                .filter(story -> asked.answers(story.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Every place, to the letter; those that overlap are one.
    private void assertPlaces(Fixture fixture, Asked.Piece piece) throws Exception {
        var question = Question.of(Fixture.query(piece.typed()), Filter.of(View.TEAM));
        var lines =
                fixture
                        .index
                        .concordance(question, Integer.MAX_VALUE, Progress.NONE)
                        .lines()
                        .stream()
                        .collect(Collectors.groupingBy(Line::story));
        for (var story : stories.entrySet()) {
            var words = story.getValue().words();
            var expected = new ArrayList<TextRange>();
            piece.in(story.getValue()).stream()
                    .map(s ->
                            new TextRange(words.get(s.first()).start(), words.get(s.last()).end()))
                    .sorted(
                            java.util.Comparator.comparingInt(TextRange::start)
                                    .thenComparingInt(TextRange::end))
                    .forEach(range -> {
                        var last = expected.isEmpty() ? null : expected.getLast();
                        if (last != null && range.start() < last.end()) {
                            expected.removeLast();
                            range = new TextRange(last.start(), Math.max(last.end(), range.end()));
                        }
                        expected.add(range);
                    });
            var found =
                    lines.getOrDefault(story.getKey(), List.of()).stream()
                            .map(line -> line.passage().range())
                            .toList();
            assertThat(found).as(piece.typed()).isEqualTo(expected);
        }
    }

    private Asked asked(int number) {
        return switch (number % 25) {
            case 0, 1 -> word();
            case 2, 3 -> exactly(1);
            case 4, 5, 6 -> exactly(2 + random.nextInt(3));
            case 7, 8 -> open();
            case 9, 10 -> fuzzy();
            case 11, 12, 13 -> new Asked.Near(piece(), piece(), random.nextInt(12));
            case 14 -> together();
            case 15 -> either();
            case 16, 17 -> having();
            case 18 -> expression();
            case 19, 20 -> new Asked.All(List.of(small(), small(), new Asked.Not(small())));
            case 21 -> new Asked.Any(List.of(small(), small(), small()));
            case 22 -> new Asked.Not(small());
            case 23 -> new Asked.All(List.of(having(), new Asked.Any(List.of(small(), small()))));
            default -> new Asked.All(List.of(new Asked.Near(piece(), piece(), 9), having()));
        };
    }

    private Asked small() {
        return random.nextInt(4) == 0 ? having() : piece();
    }

    private Asked.Piece piece() {
        return switch (random.nextInt(8)) {
            case 0 -> open();
            case 1 -> fuzzy();
            case 2 -> exactly(2);
            case 3 -> either();
            case 4 -> exactly(1);
            default -> word();
        };
    }

    private Asked.Piece either() {
        return new Asked.Either(List.of(word(), exactly(1 + random.nextInt(2)), open()));
    }

    private Asked.Word word() {
        var word = said(1).getFirst().word();
        return new Asked.Word(word, stems.of(word));
    }

    private Asked.Exactly exactly(int words) {
        return new Asked.Exactly(
                said(words).stream().map(Scanned.Said::word).toList(),
                words == 1 && random.nextBoolean());
    }

    private Asked.Open open() {
        var word = said(1).getFirst().word();
        int cut = 1 + random.nextInt(word.length() - 1);
        return new Asked.Open(
                switch (random.nextInt(4)) {
                    case 0 -> word.substring(0, cut) + "*";
                    case 1 -> word.substring(0, cut - 1) + "?" + word.substring(cut);
                    case 2 -> word.substring(0, cut) + "*" + word.substring(word.length() - 1);
                    default -> "*" + word.substring(cut);
                });
    }

    /// A word with a slip in it.
    private Asked.Fuzzy fuzzy() {
        var word = new StringBuilder(said(1).getFirst().word());
        int at = 1 + random.nextInt(word.length() - 1);
        switch (random.nextInt(4)) {
            case 0 -> word.setCharAt(at, 'e');
            case 1 -> word.insert(at, 'a');
            case 2 -> word.deleteCharAt(at);
            default -> {
                if (at + 1 < word.length()) {
                    char swapped = word.charAt(at);
                    word.setCharAt(at, word.charAt(at + 1));
                    word.setCharAt(at + 1, swapped);
                }
            }
        }
        return new Asked.Fuzzy(word.toString(), 1 + random.nextInt(2));
    }

    private Asked together() {
        var words = new TreeSet<String>();
        while (words.size() < 3) {
            said(3).forEach(said -> words.add(said.word()));
        }
        return new Asked.Together(words.stream().limit(3).toList(), random.nextInt(8));
    }

    private Asked expression() {
        var two = said(2);
        var one = two.getFirst().word();
        return new Asked.Expression(
                switch (random.nextInt(3)) {
                    case 0 -> "\\b" + one + "\\W+" + two.getLast().word();
                    case 1 -> "(" + one + "|" + two.getLast().word() + ")[.?!]";
                    default -> "^" + one.charAt(0) + "\\w* " + two.getLast().word().charAt(0);
                });
    }

    private Asked having() {
        var facts = any(new ArrayList<>(stories.values())).facts();
        return switch (random.nextInt(6)) {
            case 0 -> {
                var place = random.nextBoolean() ? facts.place() : facts.parentPlace();
                yield new Asked.Having(
                        "place:\"" + place + '"',
                        f -> f.place().equals(place) || f.parentPlace().equals(place));
            }
            case 1 ->
                    new Asked.Having(
                            "voice:" + facts.voice(), f -> f.voice().equals(facts.voice()));
            case 2 ->
                    new Asked.Having(
                            "family:" + facts.family().code(), f -> f.family() == facts.family());
            case 3 -> new Asked.Having("year:" + facts.year(), f -> f.year() == facts.year());
            case 4 -> {
                var name = any(List.of("Trust", "Kept promises", "Small steps"));
                yield new Asked.Having(
                        "code:\"" + name.toLowerCase(java.util.Locale.UK) + '"',
                        f ->
                                f.codes().contains(name)
                                        || (name.equals("Trust")
                                                && f.codes().contains("Kept promises")));
            }
            default -> {
                var way = Direction.values()[random.nextInt(4)];
                yield new Asked.Having(
                        "direction:" + way.code(), f -> f.directions().contains(way));
            }
        };
    }

    /// Plain words of at least two letters, as somebody would type them, that stand side by side.
    private List<Scanned.Said> said(int words) {
        while (true) {
            var all = any(new ArrayList<>(stories.values())).words();
            if (all.size() > words) {
                int from = random.nextInt(all.size() - words);
                var some = all.subList(from, from + words);
                if (some.stream().allMatch(said -> said.word().matches("\\p{L}{2,}"))) {
                    return some;
                }
            }
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void fill(Fixture fixture) throws Exception {
        var parts = new ArrayList<List<String>>();
        for (var outcome : Readers.readAll(FILES, ReadOptions.PLAIN, Progress.NONE)) {
            if (outcome instanceof Outcome.Read read) {
                var turns = read.story().turns().stream().map(IncomingTurn::text).toList();
                for (int from = 0; from < turns.size() && from < 8 * TURNS; from += TURNS) {
                    parts.add(turns.subList(from, Math.min(turns.size(), from + TURNS)));
                }
            }
        }
        var parent = fixture.place("Valley");
        var places = new LinkedHashMap<String, Place.Id>();
        for (var name : List.of("Mill Road", "Upper End", "Quayside")) {
            places.put(name, fixture.edit(tx -> Places.add(tx, name, parent, "town", "", "")));
        }
        var voices = new LinkedHashMap<VoiceFamily, Voice.Id>();
        for (var family : VoiceFamily.values()) {
            voices.put(family, fixture.voice("voice" + family.code(), family));
        }
        var trust = fixture.edit(tx -> Codes.add(tx, "Trust"));
        var kept =
                fixture.edit(tx ->
                        Codes.add(
                                tx, trust, CodeKind.THEME, "Kept promises", "", "", "", "#0072b2"));
        var steps = fixture.edit(tx -> Codes.add(tx, "Small steps"));
        var codes = Map.of("Trust", trust, "Kept promises", kept, "Small steps", steps);
        var sign =
                fixture.edit(tx ->
                        Indicators.add(
                                tx,
                                "They come back",
                                "parents",
                                "everyone",
                                Indicator.Kind.BEHAVIOUR,
                                "",
                                ""));
        fixture.edit(tx -> {
            for (var part : parts) {
                add(tx, part, places, voices, codes, sign);
            }
            return true;
        });
        for (var story : List.copyOf(stories.keySet())) {
            var facts = stories.get(story).facts();
            stories.put(story, Scanned.of(fixture.text(story), facts, stems));
        }
    }

    private void add(
            Tx tx,
            List<String> part,
            Map<String, Place.Id> places,
            Map<VoiceFamily, Voice.Id> voices,
            Map<String, Code.Id> codes,
            Indicator.Id sign)
            throws kenning.model.Refusal {
        var place = any(List.copyOf(places.keySet()));
        var family = any(List.copyOf(voices.keySet()));
        int year = 2022 + random.nextInt(4);
        var facts =
                Fixture.facts(Fixture.teller(tx, voices.get(family)), places.get(place), "", "");
        var story = Fixture.add(tx, facts, "·", part.toArray(String[]::new));
        Stories.setTold(tx, story, new VagueDate(Integer.toString(year)));
        int length = Stories.text(tx, story).text().length();
        var given = new HashSet<String>();
        for (var code : codes.entrySet()) {
            if (random.nextInt(3) == 0) {
                var range = new TextRange(0, Math.min(length, 4));
                Codings.add(tx, story, range, code.getValue(), "", "");
                given.add(code.getKey());
            }
        }
        var ways = new HashSet<Direction>();
        for (var way : Direction.values()) {
            if (random.nextInt(4) == 0) {
                var range = new TextRange(0, Math.min(length, 2 + ways.size()));
                Signals.add(tx, NewSignal.of(story, range, sign, way));
                ways.add(way);
            }
        }
        stories.put(
                story,
                new Scanned(
                        "",
                        List.of(),
                        new Scanned.Facts(
                                place,
                                "Valley",
                                "voice" + family.code(),
                                family,
                                year,
                                given,
                                ways)));
    }
}
