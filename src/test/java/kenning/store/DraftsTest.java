package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kenning.model.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
    @TempDir Path folder;

    private static List<String> texts(Project project) throws Exception {
        return Project.await(project.read(Drafts::list)).stream().map(Drafts.Draft::text).toList();
    }

    @Test
    void one_field_has_one_draft_which_outlives_closing_and_is_no_step() throws Exception {
        var file = folder.resolve("typing.kenning");
        try (var project = Project.create(file)) {
            Project.await(Drafts.keep(project, "a", "The bus"));
            Project.await(Drafts.keep(project, "a", "The bus was late"));
            Project.await(Drafts.keep(project, "b", "Aye"));
            assertThat(texts(project)).containsExactlyInAnyOrder("The bus was late", "Aye");
            assertThat(Project.await(project.history(10))).isEmpty();
            assertThat(Project.await(project.undo())).isEmpty();
        }
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(texts(project)).containsExactlyInAnyOrder("The bus was late", "Aye");
            assertThat(Project.await(Drafts.drop(project, "a"))).isTrue();
            assertThat(Project.await(Drafts.drop(project, "a"))).isFalse();
            assertThat(texts(project)).containsExactly("Aye");
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        }
    }

    @Test
    void what_was_undone_can_still_be_redone_after_typing() throws Exception {
        try (var fresh = new Fresh(folder)) {
            var project = fresh.project;
            Project.await(project.edit(Label.of("code"), tx -> Codes.add(tx, "Trust")));
            assertThat(Project.await(project.undo())).isPresent();
            Project.await(Drafts.keep(project, "a", "something"));
            assertThat(Project.await(project.redo())).isPresent();
        }
    }

    @Test
    void a_draft_goes_with_the_story_that_it_is_about() throws Exception {
        try (var fresh = new Fresh(folder)) {
            var project = fresh.project;
            Project.await(Drafts.keep(project, Drafts.in(new Story.Id(1)) + "note", "of this one"));
            Project.await(Drafts.keep(project, Drafts.in(new Story.Id(12)) + "note", "of another"));
            Project.await(
                    project.edit(
                            Label.of("remove"),
                            tx -> {
                                Stories.remove(tx, new Story.Id(1));
                                return true;
                            }));
            assertThat(texts(project)).containsExactly("of another");
        }
    }
}
