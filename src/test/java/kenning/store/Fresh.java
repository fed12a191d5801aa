package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.Voice;

/// An empty project for a test. Every edit is undone and redone on the way, and each state has to
/// be the one it was, to the last row.
final class Fresh implements AutoCloseable {
    final Project project;

    Fresh(Path folder) throws Exception {
        project = Project.create(folder.resolve("fresh.kenning"));
    }

    <T> T edit(Edit<T> edit) throws Exception {
        var before = State.of(project);
        var result = Project.await(project.edit(Label.of("edit"), edit));
        var after = State.of(project);
        if (!after.equals(before)) {
            Project.await(project.undo());
            assertThat(State.of(project)).isEqualTo(before);
            Project.await(project.redo());
            assertThat(State.of(project)).isEqualTo(after);
        }
        assertThat(ask(Checkup::run)).isEmpty();
        return result;
    }

    interface Change {
        void make(Tx tx) throws Refusal;
    }

    void change(Change change) throws Exception {
        edit(tx -> {
            change.make(tx);
            return true;
        });
    }

    /// The edit is refused with this sentence, and changes nothing.
    void refuses(String key, Change change) throws Exception {
        var before = State.of(project);
        assertThatThrownBy(() -> change(change))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
        assertThat(State.of(project)).isEqualTo(before);
    }

    <T> T ask(Query<T> query) throws Exception {
        return Project.await(project.read(query));
    }

    static Story.Id story(Tx tx, Voice.Id voice, Place.Id place) throws Refusal {
        var teller = Tellers.add(tx, null, voice, place);
        return Stories.add(
                tx,
                new IncomingStory(
                        "a story",
                        new Original("a.txt", "txt", "UTF-8", "x".getBytes(StandardCharsets.UTF_8)),
                        List.of(new IncomingTurn(null, null, "Somebody remembered.")),
                        0),
                StoryFacts.of(teller, place, null));
    }

    @Override
    public void close() throws Exception {
        project.close();
    }
}
