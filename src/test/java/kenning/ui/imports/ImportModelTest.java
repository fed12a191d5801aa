package kenning.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kenning.importing.Outcome;
import kenning.model.Audience;
import kenning.model.Place;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.Use;
import kenning.store.Label;
import kenning.store.Places;
import kenning.store.Stories;
import kenning.task.Job;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class ImportModelTest {
    @TempDir Path folder;
    private ModelProject at;
    private ImportModel model;

    @BeforeEach
    void open() throws Exception {
        at = new ModelProject(folder);
        model = OnFx.call(() -> new ImportModel(at.project, at.jobs, at.failures::add));
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(model::close);
        at.close();
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private int outcomes() {
        return model.outcomes().get().size();
    }

    @Test
    void tells_what_became_of_each_file_in_their_order() throws Exception {
        var files = List.of(file("b.txt", "ANN: Yes."), file("a.txt", ""), file("c.odt", "x"));
        OnFx.run(() -> model.read(files, null));
        at.until(() -> outcomes() == 3);
        assertThat(model.outcomes().get()).extracting(Outcome::path).isEqualTo(files);
        assertThat(model.readable()).hasSize(1);
    }

    @Test
    void adds_as_one_step_with_what_holds_for_all() throws Exception {
        int before = at.ask(Stories::list).size();
        OnFx.run(() -> {
            try {
                model.read(List.of(file("a.txt", "ANN: Yes."), file("b.txt", "BOB: No.")), null);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        at.until(() -> outcomes() == 2);
        var added = new ArrayList<Story.Id>();
        OnFx.run(() -> model.add(null, null, "2024-03", Audience.ROOM, added::addAll));
        at.until(() -> added.size() == 2);
        var story =
                at.ask(Stories::list).stream()
                        .filter(s -> s.id().equals(added.getFirst()))
                        .findFirst()
                        .orElseThrow();
        assertThat(story.story().told().iso()).isEqualTo("2024-03");
        assertThat(story.permission().uses()).containsExactlyInAnyOrder(Use.COUNTED, Use.ROOM);
        assertThat(outcomes()).isZero();
        at.project.undo().join();
        assertThat(at.ask(Stories::list)).hasSize(before);
    }

    @Test
    void cancelling_leaves_nothing_behind() throws Exception {
        for (int i = 0; i < 300; i++) {
            file("story" + i + ".txt", "ANN: Yes.\n".repeat(50));
        }
        OnFx.run(() -> {
            model.read(List.of(folder), null);
            at.jobs.running().forEach(Job::cancel);
        });
        at.until(() -> at.jobs.running().isEmpty());
        OnFx.run(() -> {});
        assertThat(outcomes()).isZero();
        assertThat(at.failures).isEmpty();
    }

    @Test
    void reading_other_files_forgets_those_still_being_read() throws Exception {
        for (int i = 0; i < 200; i++) {
            file("story" + i + ".txt", "ANN: Yes.\n".repeat(50));
        }
        var one = List.of(file("one.md", "ANN: Yes."));
        OnFx.run(() -> {
            model.read(List.of(folder), null);
            model.read(one, null);
        });
        at.until(() -> outcomes() == 1 && at.jobs.running().isEmpty());
        assertThat(model.outcomes().get().getFirst().path()).isEqualTo(one.getFirst());
    }

    @Test
    void an_old_text_is_read_in_the_encoding_that_is_chosen_afterwards() throws Exception {
        var old =
                Files.write(
                        folder.resolve("old.txt"),
                        "ANN: Où? À côté, déjà vu.".getBytes(Charset.forName("windows-1252")));
        OnFx.run(() -> model.read(List.of(old), null));
        at.until(() -> outcomes() == 1);
        assertThat(model.readable()).isEmpty();
        OnFx.run(() -> model.readAgain(Charset.forName("windows-1252")));
        at.until(() -> model.readable().size() == 1);
    }

    @Test
    void a_date_that_cannot_be_read_is_refused_and_nothing_is_added() throws Exception {
        OnFx.run(() -> model.add(null, null, "soon", Audience.TEAM, added -> {}));
        at.until(() -> at.failures.size() == 1);
        assertThat(at.failures.getFirst())
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.key()).isEqualTo("date.unreadable"));
    }

    @Test
    void a_place_that_closes_is_no_longer_offered() throws Exception {
        at.until(() -> model.places().get().size() == 6);
        at.project
                .edit(
                        Label.of("close"),
                        tx -> {
                            Places.save(
                                    tx,
                                    Places.named(tx, "Tarrenholm").withStatus(Place.Status.CLOSED));
                            return true;
                        })
                .join();
        at.until(() -> model.places().get().size() == 3);
        assertThat(model.places().get())
                .extracting(Place::name)
                .containsExactly("Glenmorrin", "Pit Street", "Upper Glen");
        at.project.undo().join();
        at.until(() -> model.places().get().size() == 6);
    }
}
