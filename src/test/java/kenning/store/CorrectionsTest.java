package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Correction;
import kenning.model.Direction;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A correction carries codings and signs along, and the project holds together after it.
class CorrectionsTest {
    private static final String ONE = "Did teh bus come?";
    private static final String TWO = "Somebody remembred what I said. I told her so.";
    private static final String THREE = "So we walked to the shop.";

    @TempDir Path folder;
    private Project project;
    private Story.Id story;
    private Code.Id code;

    @BeforeEach
    void make() throws Exception {
        project = Project.create(folder.resolve("corrections.kenning"));
        story =
                edit(tx -> {
                    var turns =
                            new ArrayList<>(
                                    List.of(
                                            new IncomingTurn("I", null, ONE),
                                            new IncomingTurn("Shona", null, TWO),
                                            new IncomingTurn("Shona", null, THREE)));
                    var bytes = "as it came".getBytes(StandardCharsets.UTF_8);
                    var original = new Original("a.txt", "txt", "UTF-8", bytes);
                    var teller = Tellers.add(tx, null, null, null);
                    return Stories.add(
                            tx,
                            new IncomingStory("A story", original, turns, 0),
                            StoryFacts.of(teller, null, null));
                });
        code = edit(tx -> Codes.add(tx, "Being listened to"));
    }

    @AfterEach
    void close() throws Exception {
        assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        project.close();
    }

    private <T> T edit(Edit<T> edit) throws Exception {
        return Project.await(project.edit(Label.of("edit"), edit));
    }

    private String text() throws Exception {
        return Project.await(project.read(r -> Stories.text(r, story))).text();
    }

    private TextRange range(String words) throws Exception {
        int at = text().indexOf(words);
        assertThat(at).as(words).isNotNegative();
        return new TextRange(at, at + words.length());
    }

    private void code(String words) throws Exception {
        var range = range(words);
        edit(tx -> Codings.add(tx, story, range, code, "", ""));
    }

    private void correct(String words, String became) throws Exception {
        var range = range(words);
        edit(tx -> Corrections.replace(tx, story, range, became));
    }

    private List<String> coded() throws Exception {
        return Project.await(project.read(r -> Codings.of(r, story))).stream()
                .map(c -> c.words())
                .toList();
    }

    @Test
    void codingsAndSignsKeepTheirWords() throws Exception {
        code("Somebody remembred what I said.");
        code("I told her so");
        code("walked to the shop");
        var over = new TextRange(range("I told her").start(), range("So we").end());
        edit(tx -> Codings.add(tx, story, over, code, "", ""));
        edit(tx -> Signals.add(tx, NewSignal.of(story, over, null, Direction.TOWARD)));
        correct("remembred", "remembered");
        assertThat(coded())
                .containsExactly(
                        "Somebody remembered what I said.",
                        "I told her so",
                        "I told her so.\nSo we",
                        "walked to the shop");
        assertThat(Project.await(project.read(r -> Signals.of(r, story))).getFirst().words())
                .isEqualTo("I told her so.\nSo we");
        correct("told", "said it to");
        assertThat(coded()).contains("I said it to her so", "I said it to her so.\nSo we");
    }

    @Test
    void passagesFurtherOnInTheSameTurnGoAlongToo() throws Exception {
        int turn = text().indexOf(TWO);
        var last = new TextRange(turn + TWO.length() - 6, turn + TWO.length());
        var words = last.in(text());
        edit(tx -> Codings.add(tx, story, last, code, "", ""));
        edit(tx -> Signals.add(tx, NewSignal.of(story, last, null, Direction.TOWARD)));
        edit(tx -> Corrections.replace(tx, story, new TextRange(turn, turn + 3), "Much longer"));
        assertThat(coded()).containsExactly(words);
        var coding = Project.await(project.read(r -> Codings.of(r, story))).getFirst();
        var sign = Project.await(project.read(r -> Signals.of(r, story))).getFirst();
        assertThat(coding.range().in(text())).isEqualTo(words);
        assertThat(sign.range().in(text())).isEqualTo(words);
    }

    @Test
    void aPassageThatEndsBeforeItBeginsIsFoundAndNotStumbledOver() throws Exception {
        code("I told her so");
        edit(tx -> tx.update("UPDATE coding SET end = start - 1"));
        assertThat(Project.await(project.read(Checkup::run)))
                .contains(
                        new Checkup.Finding(
                                "check.codings", new Checkup.InStory(story, "A story", false)));
        assertThatThrownBy(() -> Project.await(project.read(r -> Codings.of(r, story))))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.kind()).isEqualTo(Refusal.Kind.DAMAGED));
        Project.await(project.undo());
    }

    @Test
    void marksEverywhereStayOnTheirWordsThroughManyCorrections() throws Exception {
        var random = new Random(11);
        var much = "a mother of three said that nobody had come back to her. ".repeat(12);
        edit(tx -> Corrections.replace(tx, story, new TextRange(0, 0), much));
        for (int i = 0; i < 60; i++) {
            var all = text();
            int start = random.nextInt(all.length() - 40);
            var range = new TextRange(start, start + 3 + random.nextInt(37));
            if (!range.in(all).isBlank()) {
                edit(tx -> Signals.add(tx, NewSignal.of(story, range, null, Direction.AWAY)));
            }
        }
        int done = 0;
        for (int i = 0; i < 200; i++) {
            int start = random.nextInt(text().length() - 8);
            var range = new TextRange(start, start + random.nextInt(7));
            var became = random.nextBoolean() ? "" : "and then some";
            try {
                edit(tx -> Corrections.replace(tx, story, range, became));
                done++;
            } catch (Refusal refused) {
                assertThat(refused.key()).startsWith("correction.");
            }
            assertThat(Project.await(project.read(Marks::shifted))).isEmpty();
        }
        assertThat(done).isGreaterThan(100);
    }

    @Test
    void aPassageThatBeginsWithTheEndOfALineStaysOnItsWordsWhenThatLineIsCorrected()
            throws Exception {
        int end = text().indexOf("\nSo we");
        var range = new TextRange(end, end + "\nSo we walked".length());
        var coding = edit(tx -> Codings.add(tx, story, range, code, "", ""));
        correct("Somebody remembred", "Some people had remembered");
        var found = Project.await(project.read(r -> Codings.of(r, story))).getFirst();
        assertThat(found.id()).isEqualTo(coding);
        assertThat(found.words()).isEqualTo("\nSo we walked");
        assertThat(found.range().in(text())).isEqualTo("\nSo we walked");
    }

    @Test
    void charactersThatNobodySeesAreRefused() throws Exception {
        for (var odd : List.of("no\u0001body", "no\u007fbody", "no\uFFFEbody", "no\uD800body")) {
            assertRefused(new TextRange(0, 3), odd, "correction.unseen");
        }
    }

    @Test
    void whatStandsAroundAPassageIsKeptAsItNowIs() throws Exception {
        code("told her so");
        correct("said. I", "had said. And I");
        var around =
                Project.await(
                        project.read(r ->
                                r.list(
                                        "SELECT words_before FROM coding",
                                        row -> row.text("words_before"))));
        assertThat(around.getFirst()).endsWith("had said. And I ");
    }

    @Test
    void insertingAtTheEndGrowsAPassageAndAtTheStartDoesNot() throws Exception {
        code("walked");
        var end = range("walked").end();
        edit(tx -> Corrections.replace(tx, story, new TextRange(end, end), " slowly"));
        assertThat(coded()).containsExactly("walked slowly");
        var start = range("walked").start();
        edit(tx -> Corrections.replace(tx, story, new TextRange(start, start), "all "));
        assertThat(coded()).containsExactly("walked slowly");
    }

    @Test
    void aPassageIsNeverLeftWithoutAWordInSilence() throws Exception {
        code("told her");
        assertThatThrownBy(() -> correct("told her ", ""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("correction.wouldEmpty");
                            assertThat(e.arguments()).containsExactly("Being listened to");
                        });
        assertThat(text()).contains("I told her so");
        correct(" her", "");
        assertThat(coded()).containsExactly("told");
    }

    @Test
    void theDigestTheLengthAndTheOriginalAreAsTheyShould() throws Exception {
        correct("teh", "the");
        var units =
                Project.await(
                        project.read(r ->
                                r.list(
                                        "SELECT units FROM turn ORDER BY position",
                                        row -> row.small("units"))));
        assertThat(units.getFirst()).isEqualTo(ONE.length());
        var bytes =
                Project.await(
                        project.read(
                                r -> r.list("SELECT bytes FROM original", w -> w.bytes("bytes"))));
        assertThat(new String(bytes.getFirst(), StandardCharsets.UTF_8)).isEqualTo("as it came");
        assertThat(Project.await(project.read(Checkup::run))).isEmpty();
    }

    @Test
    void eachCorrectionIsRememberedWithWhatStoodThere() throws Exception {
        correct("teh", "the");
        correct("remembred", "remembered");
        var corrections = Project.await(project.read(r -> Corrections.of(r, story)));
        assertThat(corrections)
                .extracting(c -> c.was() + " → " + c.became())
                .containsExactly("teh → the", "remembred → remembered");
        Project.await(project.undo());
        List<Correction> left = Project.await(project.read(r -> Corrections.of(r, story)));
        assertThat(left).hasSize(1);
        assertThat(text()).contains("remembred").contains("the bus");
    }

    @Test
    void nothingIsCutOutOfAWholeCharacter() throws Exception {
        correct("shop", "sho👩🏽‍⚕️p");
        code("sho👩🏽‍⚕️");
        int inside = text().indexOf("👩🏽‍⚕️") + 2;
        edit(tx -> Corrections.replace(tx, story, new TextRange(inside, inside + 2), ""));
        assertThat(text()).contains("sho👩‍⚕️p");
        assertThat(coded()).containsExactly("sho👩‍⚕️");
        var last = Project.await(project.read(r -> Corrections.of(r, story))).getLast();
        assertThat(last.was()).isEqualTo("👩🏽‍⚕️");
        int after = text().indexOf("walked") + 1;
        edit(tx -> Corrections.replace(tx, story, new TextRange(after, after), "\u0302"));
        assertThat(Project.await(project.read(r -> Corrections.of(r, story))).getLast().was())
                .isEqualTo("w");
    }

    @Test
    void newWordsComeIntoTheFormOfAllWorkingText() throws Exception {
        correct("shop", "cafe\u0301\r\nnext door");
        assertThat(text()).contains("caf\u00e9\nnext door");
    }

    @Test
    void whatMakesNoSenseIsRefusedInASentence() throws Exception {
        var over = new TextRange(3, text().indexOf("Somebody") + 4);
        assertRefused(over, "x", "correction.oneTurn");
        assertRefused(range("teh"), "teh", "correction.nothing");
        assertRefused(range(THREE), " ", "correction.emptyTurn");
    }

    private void assertRefused(TextRange range, String became, String key) {
        assertThatThrownBy(() -> edit(tx -> Corrections.replace(tx, story, range, became)))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void theTextCanBeTakenBackCorrectionByCorrection() throws Exception {
        correct("remembred what", "remembered that");
        correct("that I said", "what I had said");
        assertThat(Project.await(project.read(Corrections::formerTurns)))
                .containsExactly("Somebody remembered that I said. I told her so.", TWO);
    }

    @Test
    void aCorrectionThatDoesNotFitItsTextIsFound() throws Exception {
        correct("teh", "the");
        edit(tx -> tx.update("UPDATE correction SET became = 'xyz'"));
        assertThat(Project.await(project.read(Checkup::run)))
                .contains(
                        new Checkup.Finding(
                                "check.corrections", new Checkup.InStory(story, "A story", false)));
        Project.await(project.undo());
    }

    @Test
    void aCodingIsPutOnMoreOrFewerWordsAndKeepsWhatItIs() throws Exception {
        var added = range("told her");
        var id = edit(tx -> Codings.add(tx, story, added, code, "a note", "Mum"));
        var wider = range("I told her so");
        edit(tx -> {
            Codings.resize(tx, id, wider);
            return true;
        });
        var coding = Project.await(project.read(r -> Codings.of(r, story))).getFirst();
        assertThat(coding.range()).isEqualTo(wider);
        assertThat(coding.words()).isEqualTo("I told her so");
        assertThat(coding.note()).isEqualTo("a note");
        Project.await(project.undo());
        assertThat(coded()).containsExactly("told her");
    }

    @Test
    void aCodingStaysInItsStoryAndOnSomeWords() throws Exception {
        var added = range("told her");
        var id = edit(tx -> Codings.add(tx, story, added, code, "", ""));
        var length = text().length();
        for (var range : List.of(new TextRange(3, 3), new TextRange(3, length + 1))) {
            assertThatThrownBy(() ->
                            edit(tx -> {
                                Codings.resize(tx, id, range);
                                return true;
                            }))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            e -> assertThat(e.key()).isEqualTo("coding.nothingSelected"));
        }
        assertThat(coded()).containsExactly("told her");
    }

    @Test
    void aCodingTakesAnotherCodeUnlessItStandsThereAlready() throws Exception {
        var range = range("told her");
        var id = edit(tx -> Codings.add(tx, story, range, code, "kept", ""));
        var other = edit(tx -> Codes.add(tx, "Trust"));
        edit(tx -> {
            Codings.recode(tx, id, other);
            return true;
        });
        List<Coding> carrying = Project.await(project.read(r -> Codings.carrying(r, other)));
        assertThat(carrying).singleElement().satisfies(c -> assertThat(c.note()).isEqualTo("kept"));
        edit(tx -> Codings.add(tx, story, range, code, "", ""));
        assertThatThrownBy(() ->
                        edit(tx -> {
                            Codings.recode(tx, id, code);
                            return true;
                        }))
                .isInstanceOf(Refusal.class);
    }
}
