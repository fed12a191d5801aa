package kenning.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kenning.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CaptionReaderTest {
    @Test
    void aVoiceIsASpeakerAndItsFirstCaptionTheTime() throws Refusal {
        assertThat(
                        turns(
                                """
                                WEBVTT

                                1
                                00:00:01.000 --> 00:00:03.000 align:start
                                <v Mary Ross>We came over
                                in the spring.</v>

                                2
                                00:00:03.500 --> 00:00:05.000
                                <v Mary Ross>There was no road.</v>

                                00:06.250 --> 00:08.000
                                <v.loud Iain>None &amp; no boat.</v>
                                """))
                .containsExactly(
                        "Mary Ross|PT1S|We came over in the spring. There was no road.",
                        "Iain|PT6.25S|None & no boat.");
    }

    @Test
    void twoVoicesInOneCaptionAreTwoTurns() throws Refusal {
        assertThat(
                        turns(
                                """
                                WEBVTT

                                00:01.000 --> 00:02.000
                                <v Ann>Where?
                                <v Jo>Here.</v> (laughter)
                                """))
                .containsExactly("Ann|PT1S|Where?", "Jo|PT1S|Here.", "null|PT1S|(laughter)");
    }

    @Test
    void subRipNumbersCommasAndTagsAreNoWords() throws Refusal {
        assertThat(
                        turns(
                                "\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>Once</i> I had\r\n"
                                        + "<font color=\"#ff0000\">2 < 3</font> hens.\r\n\r\n"
                                        + "2\r\n00:00:02,000 --> 00:00:03,500\r\n42\r\n\r\n"))
                .containsExactly("null|PT1S|Once I had 2 < 3 hens. 42");
    }

    @Test
    void labelsBeforeTheWordsNameSpeakersAndCaptionsWithoutOneGoOn() throws Refusal {
        assertThat(
                        turns(
                                """
                                1
                                00:00:01,000 --> 00:00:02,000
                                Interviewer: When was that?

                                2
                                00:00:03,000 --> 00:00:04,000
                                Mrs Smith: The year

                                3
                                00:00:04,000 --> 00:00:05,000
                                of the flood.
                                Interviewer: Ah.

                                4
                                00:00:06,000 --> 00:00:07,000
                                Mrs Smith: Yes.
                                """))
                .containsExactly(
                        "Interviewer|PT1S|When was that?",
                        "Mrs Smith|PT3S|The year of the flood.",
                        "Interviewer|PT4S|Ah.",
                        "Mrs Smith|PT6S|Yes.");
    }

    @Test
    void dashesAndArrowsBeginTurnsOfNobodyNamedAndAreCounted() throws Refusal {
        var read =
                read(
                        """
                        1
                        00:00:01,000 --> 00:00:02,000
                        - Did you go?
                        -I went

                        2
                        00:00:02,000 --> 00:00:03,000
                        twice.

                        3
                        00:00:03,000 --> 00:00:04,000
                        >> Twice - indeed?
                        """);
        assertThat(told(read))
                .containsExactly(
                        "null|PT1S|Did you go?",
                        "null|PT1S|I went twice.",
                        "null|PT3S|Twice - indeed?");
        assertThat(read.notes())
                .anyMatch(note -> note.contains("somebody else") && note.contains("3"));
    }

    @Test
    void captionsThatRollAreSaidOnce() throws Refusal {
        var read =
                read(
                        """
                        WEBVTT
                        Kind: captions

                        00:00:00.160 --> 00:00:02.389 align:start position:0%
                        \s
                        hello<00:00:00.320><c> everyone</c>

                        00:00:02.389 --> 00:00:02.399 align:start position:0%
                        hello everyone
                        \s

                        00:00:02.399 --> 00:00:05.000 align:start position:0%
                        hello everyone
                        and<00:00:02.900><c> welcome</c>

                        00:00:05.000 --> 00:00:07.000 align:start position:0%
                        and welcome
                        hello<00:00:06.000><c> again</c>
                        """);
        assertThat(told(read))
                .containsExactly("null|PT0.16S|hello everyone and welcome hello again");
        assertThat(read.notes()).anyMatch(note -> note.contains("roll") && note.contains("3"));
    }

    @Test
    void aBlankLineMayStandBetweenATimeAndItsWords() throws Refusal {
        assertThat(turns("WEBVTT\n\n00:01.000 --> 00:02.000\n\nLate words.\n"))
                .containsExactly("null|PT1S|Late words.");
    }

    @Test
    void captionsThatGrowAreSaidOnce() throws Refusal {
        assertThat(
                        turns(
                                """
                                1
                                00:00:01,000 --> 00:00:02,000
                                So I

                                2
                                00:00:02,000 --> 00:00:03,000
                                So I went

                                3
                                00:00:03,000 --> 00:00:04,000
                                So I went home

                                4
                                00:00:04,000 --> 00:00:05,000
                                So I went home again.
                                """))
                .containsExactly("null|PT1S|So I went home again.");
    }

    @Test
    void whatSomebodySaysTwiceStandsTwice() throws Refusal {
        assertThat(
                        turns(
                                """
                                1
                                00:00:01,000 --> 00:00:02,000
                                Yes.

                                2
                                00:00:02,000 --> 00:00:03,000
                                Yes.

                                3
                                00:00:03,000 --> 00:00:04,000
                                Yes. Oh yes.
                                """))
                .containsExactly("null|PT1S|Yes. Yes. Yes. Oh yes.");
    }

    @Test
    void whatNobodyNamedSaysEndsWithASentenceBeforeAPause() throws Refusal {
        assertThat(
                        turns(
                                """
                                WEBVTT

                                00:01.000 --> 00:02.000
                                One.

                                00:02.500 --> 00:03.000
                                Two.

                                01:02:00.000 --> 01:02:01.000
                                Three.
                                """))
                .containsExactly("null|PT1S|One. Two.", "null|PT1H2M|Three.");
    }

    @Test
    void notesStylesAndRegionsStayOutAndNotesAreCounted() throws Refusal {
        var read =
                read(
                        """
                        WEBVTT - Interview three

                        STYLE
                        ::cue { color: red; }

                        REGION
                        id:fred

                        NOTE made by hand
                        over two lines

                        intro
                        00:01.000 --> 00:02.000
                        Words.

                        NOTE the end
                        """);
        assertThat(told(read)).containsExactly("null|PT1S|Words.");
        assertThat(read.notes())
                .anyMatch(note -> note.startsWith("Comments") && note.contains("2"))
                .anyMatch(note -> note.startsWith("Names of single captions"))
                .anyMatch(note -> note.startsWith("Lines at the head"));
    }

    @Test
    void aMissingBlankLineATimeThatIsMissingAndOneThatIsWrongLoseNoWord() throws Refusal {
        var read =
                read(
                        """
                        1
                        00:00:01,000 --> 00:00:02,000
                        One
                        2
                        00:00:02,000 --> 00:00:03,000
                        two

                        3
                        three

                        4
                        00:00:07,000 --> 00:00:1d,890
                        four

                        and five
                        """);
        assertThat(String.join(" ", words(read))).isEqualTo("One two three four and five");
        assertThat(read.notes())
                .anyMatch(note -> note.startsWith("Passages of words without a time"))
                .anyMatch(note -> note.startsWith("Times that cannot be read"));
    }

    @Test
    void timesThatRunBackwardsAreTold() throws Refusal {
        assertThat(
                        read("""
                        WEBVTT

                        00:05.000 --> 00:06.000
                        Later.

                        00:01.000 --> 00:02.000
                        Sooner.
                        """)
                                .notes())
                .anyMatch(note -> note.contains("begin before the one above"));
    }

    @Test
    void aFileThatBreaksOffInATimeIsReadWithAWarning() throws Refusal {
        var read = read("WEBVTT\n\n00:01.000 --> 00:02.000\nWords.\n\n00:03.000 -->");
        assertThat(words(read)).containsExactly("Words.");
        read = read("1\n00:00:01,000 --> 00:00:02,000\nWords.\n\n2\n00:00:0");
        assertThat(words(read)).containsExactly("Words.");
        assertThat(read.notes()).anyMatch(note -> note.contains("breaks off"));
    }

    @Test
    void aLabelThatHasNoWordsIsNotLost() throws Refusal {
        assertThat(
                        turns(
                                """
                                1
                                00:00:01,000 --> 00:00:02,000
                                MARY:

                                2
                                00:00:02,000 --> 00:00:03,000
                                TOM: Oh.

                                3
                                00:00:03,000 --> 00:00:04,000
                                MARY:
                                Ah.
                                """))
                .containsExactly("MARY|PT1S|MARY:", "TOM|PT2S|Oh.", "MARY|PT3S|Ah.");
    }

    @Test
    void scriptsWithoutSpacesAreJoinedWithoutOne() throws Refusal {
        assertThat(
                        turns(
                                "WEBVTT\n\n00:01.000 --> 00:02.000\n你好，\n世界\n\n00:02.000 --> 00:03.000\nTha"))
                .containsExactly("null|PT1S|你好，世界 Tha");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a < b and <3|a < b and <3",
                "<b>bold</b> <laughs>|bold <laughs>",
                "Fish &#39;n&#x27; chips &copy;|Fish 'n' chips &copy;",
                "no <b end|no <b end",
                "<ruby>base<rt>above</rt></ruby>|baseabove",
                "<00:00:01.500>now<c.yellow.bg> then</c>|now then"
            })
    void onlyTagsAreTakenOut(String written, String shown) throws Refusal {
        assertThat(turns("WEBVTT\n\n00:01.000 --> 00:02.000\n" + written))
                .containsExactly("null|PT1S|" + shown);
    }

    @Test
    void aLongStoryOfOnePersonIsCutAtSentences() throws Refusal {
        var file = new StringBuilder("WEBVTT\n\n");
        for (int i = 0; i < 100; i++) {
            file.append(
                    "00:%02d.000 --> 00:%02d.900\n<v Ann>Forty characters are in this sentence.\n\n"
                            .formatted(i % 60, i % 60));
        }
        var turns = read(file.toString()).turns();
        assertThat(turns).hasSize(3).allMatch(turn -> "Ann".equals(turn.speaker()));
        assertThat(turns.get(1).text()).startsWith("Forty").endsWith("sentence.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Words without any time.\n\nAnd more."})
    void aFileWithoutATimeIsRefusedWithAWayOut(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("import.no-captions");
    }

    @Test
    void oldEncodingsAreAskedForAsWithPlainText() throws Refusal {
        var bytes =
                "1\n00:00:01,000 --> 00:00:02,000\nLà brèagha, a’ chiad là"
                        .getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> CaptionReader.read(bytes, null))
                .hasMessageStartingWith("import.encoding");
        assertThat(CaptionReader.read(bytes, Charset.forName("windows-1252")).turns())
                .singleElement()
                .satisfies(turn -> assertThat(turn.text()).isEqualTo("Là brèagha, a’ chiad là"));
    }

    private static Captions read(String content) throws Refusal {
        return CaptionReader.read(content.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<String> turns(String content) throws Refusal {
        return told(read(content));
    }

    private static List<String> told(Captions read) {
        return read.turns().stream()
                .map(turn -> turn.speaker() + "|" + turn.at() + "|" + turn.text())
                .toList();
    }

    private static List<String> words(Captions read) {
        return read.turns().stream().map(turn -> turn.text()).toList();
    }
}
