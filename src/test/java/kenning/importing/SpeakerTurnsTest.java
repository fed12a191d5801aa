package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kenning.model.IncomingTurn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpeakerTurnsTest {
    @Test
    void aLabelThatStandsTwiceNamesTheSpeaker() {
        assertThat(turns("Mary: Come in.", "Mary: Sit down."))
                .containsExactly("Mary|null|Come in.", "Mary|null|Sit down.");
    }

    @Test
    void aLabelThatStandsOnceIsPartOfTheWords() {
        assertThat(turns("Colchester: a town.", "Nothing else."))
                .containsExactly("null|null|Colchester: a town.", "null|null|Nothing else.");
    }

    @Test
    void aWordThatEverybodyUsesNeedsNoSecondOne() {
        assertThat(turns("Interviewer: Where were you born?"))
                .containsExactly("Interviewer|null|Where were you born?");
    }

    @Test
    void twoShortLabelsConfirmEachOther() {
        assertThat(turns("Q: Where?", "A: Here.")).containsExactly("Q|null|Where?", "A|null|Here.");
        assertThat(turns("A: is the first letter."))
                .containsExactly("null|null|A: is the first letter.");
    }

    @Test
    void spacesBeforeTheColonAndATabAfterItBelongToTheLabel() {
        assertThat(turns("I  : When?", "EW  :\tIn 1897.", "I  : Oh.", "EW  : Yes."))
                .containsExactly("I|null|When?", "EW|null|In 1897.", "I|null|Oh.", "EW|null|Yes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note: bring bread",
                "http://example.org",
                "10:30 in the morning",
                "for example: tea",
                "At 10:30 we left",
                "John 3:16 says so",
                "The thing that I wanted to say: no",
                "A sentence that is much too long to be the name of anybody: no"
            })
    void whatIsNoNameStaysEvenWhenItStandsTwice(String line) {
        assertThat(turns(line, line)).containsExactly("null|null|" + line, "null|null|" + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mrs Smith: ",
                "JAMES MORROW: ",
                "P1: ",
                "Seán Óg: ",
                "O’Neill: ",
                "Mary of Uist: ",
                "**Anna:** ",
                "**Anna**: ",
                "Анна: ",
                "فاطمة: ",
                "田中：",
                "AB:\u00A0"
            })
    void manyKindsOfNamesAreNames(String label) {
        var name = label.replaceAll("[*:：\\s\u00A0]+$|^\\*+", "");
        assertThat(turns(label + "Yes.", label + "No."))
                .containsExactly(name + "|null|Yes.", name + "|null|No.");
    }

    @Test
    void timesAreReadFromTheStartOfTheRecording() {
        assertThat(
                        turns(
                                "[00:01:02] Anna: one",
                                "00:01:03 Anna: two",
                                "Anna (01:04): three",
                                "Anna [1:02:03.5]: four",
                                "Anna  0:22\nfive"))
                .containsExactly(
                        "Anna|PT1M2S|one",
                        "Anna|PT1M3S|two",
                        "Anna|PT1M4S|three",
                        "Anna|PT1H2M3.5S|four",
                        "Anna|PT22S|five");
    }

    @Test
    void aTimeAloneIsATimeAndNobody() {
        assertThat(turns("[00:10] one", "[00:20] two"))
                .containsExactly("null|PT10S|one", "null|PT20S|two");
    }

    @Test
    void codesInBracketsCountWhenTwoOfThemStandTwice() {
        assertThat(turns("[1] a", "[2] b", "[1] c", "[2] d"))
                .containsExactly("1|null|a", "2|null|b", "1|null|c", "2|null|d");
        assertThat(turns("[1] Smith 2004", "[2] Jones 2005"))
                .containsExactly("null|null|[1] Smith 2004", "null|null|[2] Jones 2005");
    }

    @Test
    void aBlockWithoutALabelBelongsToThePersonBefore() {
        assertThat(turns("Title", "Mary: One.", "Two.", "Mary: Three."))
                .containsExactly(
                        "null|null|Title", "Mary|null|One.", "Mary|null|Two.", "Mary|null|Three.");
    }

    @Test
    void nobodyGoesOnSpeakingForEver() {
        var blocks = new ArrayList<>(List.of("Mary: One.", "Mary: Two."));
        for (int i = 0; i < 41; i++) {
            blocks.add("Prose.");
        }
        assertThat(SpeakerTurns.of(blocks).get(2).speaker()).isNull();
        assertThat(SpeakerTurns.of(blocks.subList(0, 42)).get(2).speaker()).isEqualTo("Mary");
    }

    @Test
    void aLabelInsideABlockBeginsATurn() {
        assertThat(turns("Mary: One\ntwo.\nTom: Three.", "Mary: x", "Tom: y"))
                .startsWith("Mary|null|One\ntwo.", "Tom|null|Three.");
    }

    @Test
    void aLabelAloneNamesTheBlockBelow() {
        assertThat(turns("MARY:", "One.", "MARY:", "Two."))
                .containsExactly("MARY|null|One.", "MARY|null|Two.");
    }

    @Test
    void aLabelWithoutWordsIsNotLost() {
        assertThat(turns("MARY:", "TOM: Oh.", "MARY: Ah.", "TOM: Hm."))
                .startsWith("MARY|null|MARY:", "TOM|null|Oh.");
    }

    @Test
    void aNeighbourWhoLooksInOnceIsNamedToo() {
        assertThat(turns("ANN: Hello.", "ANN: Well.", "JEAN: Tea?", "ANN: Yes."))
                .contains("JEAN|null|Tea?");
    }

    @Test
    void everyOtherCharacterStays() {
        assertThat(turns("Mary:   two  spaces \t", "Mary: x"))
                .startsWith("Mary|null|two  spaces \t");
    }

    @Test
    void impossibleTimesAreWords() {
        assertThat(turns("[00:75] one", "[00:76] two"))
                .containsExactly("null|null|[00:75] one", "null|null|[00:76] two");
    }

    @Test
    void fractionsOfASecondAreMilliseconds() {
        assertThat(SpeakerTurns.of(List.of("[00:01,25] a", "[00:02.001] b")))
                .extracting(IncomingTurn::at)
                .containsExactly(Duration.ofMillis(1250), Duration.ofMillis(2001));
    }

    private static List<String> turns(String... blocks) {
        return SpeakerTurns.of(List.of(blocks)).stream()
                .map(turn -> turn.speaker() + "|" + turn.at() + "|" + turn.text())
                .toList();
    }
}
