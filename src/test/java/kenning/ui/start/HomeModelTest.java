package kenning.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kenning.model.Story;
import kenning.model.VagueDate;
import kenning.model.VoiceFamily;
import kenning.store.Label;
import kenning.store.Noticings;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class HomeModelTest {
    @TempDir Path folder;
    private final ObjectProperty<Story.Id> last = new SimpleObjectProperty<>();
    private final List<Integer> told = new ArrayList<>();
    private ModelProject at;
    private HomeModel model;

    @BeforeEach
    void open() throws Exception {
        at = new ModelProject(folder);
        model = OnFx.call(() -> new HomeModel(at.project, last, at.failures::add));
        OnFx.run(() -> model.watch(() -> told.add(model.facts().noticings().size())));
        at.until(model::isRead);
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(model::close);
        at.close();
    }

    private <T> void edit(kenning.store.Edit<T> edit) throws Exception {
        Project.await(at.project.edit(Label.of("x"), edit));
    }

    @Test
    void counts_stories_by_family_community_first_and_none_on_hold() {
        var counts = model.facts().byFamily();
        assertThat(counts.keySet()).first().isEqualTo(VoiceFamily.COMMUNITY);
        assertThat(counts.values().stream().mapToInt(n -> n).sum())
                .isEqualTo(at.ask(Stories::list).size());
        assertThat(at.ask(Stories::listHeld)).isNotEmpty();
    }

    @Test
    void a_noticing_and_its_undo_are_there_at_once() throws Exception {
        int before = model.facts().noticings().size();
        edit(tx -> Noticings.add(tx, "A newcomer spoke first", "CR-1", "", new VagueDate("2030")));
        at.until(() -> model.facts().noticings().size() == before + 1);
        assertThat(model.facts().latestNoticings(1).getFirst().line())
                .isEqualTo("A newcomer spoke first");
        Project.await(at.project.undo());
        at.until(() -> model.facts().noticings().size() == before);
        assertThat(told).contains(before + 1).endsWith(before);
    }

    @Test
    void goes_on_with_the_story_that_was_open_and_with_none_that_is_on_hold() throws Exception {
        var story = at.story("Small things, a Tuesday");
        OnFx.run(() -> last.set(story));
        assertThat(OnFx.call(model::last).orElseThrow().id()).isEqualTo(story);
        edit(tx -> {
            Stories.setHeld(tx, story, true);
            return true;
        });
        at.until(() -> model.last().isEmpty());
        assertThat(model.due())
                .filteredOn(d -> d.leads() instanceof Due.Leads.ToStory)
                .noneMatch(d -> ((Due.Leads.ToStory) d.leads()).story().equals(story));
    }
}
