package kenning.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kenning.model.Audience;
import kenning.model.Dates;
import kenning.model.Flag;
import kenning.model.IncomingTurn;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.release.ClearedQuote;
import kenning.release.Planted;
import kenning.store.Codes;
import kenning.store.Codings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteChoiceTest {
    @TempDir Path folder;
    private Planted planted;

    @BeforeEach
    void make() throws Exception {
        planted = new Planted(folder);
    }

    @AfterEach
    void close() throws Exception {
        planted.close();
    }

    private Story.Id story(String voice, String text) throws Exception {
        return planted.story(
                text, planted.voice(voice).id(), null, Planted.upTo(Audience.FUNDER), text);
    }

    private void code(Story.Id story, int start, int end, String theme) throws Exception {
        planted.edit(tx -> {
            var known = Codes.list(tx).stream().filter(c -> c.name().equals(theme)).findFirst();
            var code = known.isPresent() ? known.get().id() : Codes.add(tx, theme);
            return Codings.add(tx, story, new TextRange(start, end), code, "", "");
        });
    }

    private List<List<String>> chosen() throws Exception {
        var choice = new QuoteChoice();
        var all = new ArrayList<List<String>>();
        for (var theme : planted.gate(Audience.FUNDER).report(Dates.ALL).themes()) {
            all.add(choice.next(theme.quotes()).stream().map(QuoteChoiceTest::words).toList());
        }
        return all;
    }

    private static String words(ClearedQuote quote) {
        return quote.lines().getFirst().words().text();
    }

    @Test
    void communityVoicesComeFirstAndNoThemeHasMoreThanTwo() throws Exception {
        code(story("Leader", "Leader here"), 0, 6, "T");
        code(story("Parent or carer", "Parent here"), 0, 6, "T");
        code(story("Practitioner", "Worker here"), 0, 6, "T");
        assertThat(chosen()).containsExactly(List.of("Parent", "Leader"));
    }

    @Test
    void aTellerSpeaksTwiceInAReportAndNoMore() throws Exception {
        var story = story("Parent or carer", "One. Two. Three. Four.");
        code(story, 0, 4, "A");
        code(story, 5, 9, "A");
        code(story, 10, 16, "B");
        code(story, 17, 22, "C");
        assertThat(chosen()).containsExactly(List.of("One."), List.of("Three."), List.of());
    }

    @Test
    void noPassageStandsTwice() throws Exception {
        var story = story("Parent or carer", "One. Two.");
        code(story, 0, 4, "A");
        code(story, 0, 4, "B");
        assertThat(chosen()).containsExactly(List.of("One."), List.of());
    }

    @Test
    void whatIsHardToHearIsNeverPickedByAProgram() throws Exception {
        var story =
                planted.spoken(
                        Planted.upTo(Audience.FUNDER),
                        List.of(new IncomingTurn(null, null, "Hard words.")),
                        Set.of(Flag.HARD_TO_HEAR));
        code(story, 0, 4, "A");
        assertThat(planted.gate(Audience.FUNDER).report(Dates.ALL).themes().getFirst().quotes())
                .hasSize(1);
        assertThat(chosen()).containsExactly(List.of());
    }

    @Test
    void aPassageAsLongAsAStoryIsNotAQuote() throws Exception {
        var text = "word ".repeat(200).strip();
        code(story("Parent or carer", text), 0, text.length(), "A");
        assertThat(chosen()).containsExactly(List.of());
    }

    @Test
    void aQuestionAloneIsNotQuoted() throws Exception {
        var story =
                planted.spoken(
                        Planted.upTo(Audience.FUNDER),
                        List.of(
                                new IncomingTurn("I", null, "And then?"),
                                new IncomingTurn("Dot", null, "Then we sang.")),
                        Set.of());
        code(story, 0, 9, "A");
        code(story, 0, 23, "B");
        assertThat(chosen()).containsExactly(List.of(), List.of("And then?"));
    }
}
