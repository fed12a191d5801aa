package kenning.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kenning.model.Audience;
import kenning.model.Dates;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.store.Corrections;
import kenning.store.Project;
import kenning.store.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was corrected away is as secret as a story on hold: a name may have stood there.
class CorrectedWordsTest {
    private static final String SAID = "My neighbour Morag Duarte from number nine sits with me.";

    @TempDir Path folder;

    private static void correct(Planted planted, Story.Id story, String words, String became)
            throws Exception {
        var text = Project.await(planted.project.read(r -> Stories.text(r, story))).text();
        int at = text.indexOf(words);
        planted.edit(tx ->
                Corrections.replace(tx, story, new TextRange(at, at + words.length()), became));
    }

    @Test
    void aDocumentMustNotBringThemBackNotEvenFromAStoryThatMayBeShown() throws Exception {
        try (var planted = new Planted(folder)) {
            var story = planted.story("Tuesday", null, null, Planted.upTo(Audience.PUBLIC), SAID);
            assertThat(planted.gate(Audience.FUNDER).report(Dates.ALL).scan().find(SAID)).isEmpty();
            correct(planted, story, "Morag Duarte from number nine", "across the way");
            var scan = planted.gate(Audience.FUNDER).report(Dates.ALL).scan();
            assertThat(scan.find(SAID)).isPresent();
            assertThat(scan.find("My neighbour across the way sits with me.")).isEmpty();
            planted.edit(tx -> {
                Stories.setHeld(tx, story, true);
                return true;
            });
            assertThat(planted.gate(Audience.FUNDER).report(Dates.ALL).scan().find(SAID))
                    .isPresent();
        }
    }
}
