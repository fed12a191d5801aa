package kenning.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import kenning.model.Place;
import kenning.search.StoryIndex;
import kenning.store.Label;
import kenning.store.Stories;
import kenning.task.Progress;
import kenning.ui.kit.ModelProject;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class SearchModelTest {
    @TempDir Path folder;
    private ModelProject at;
    private StoryIndex index;
    private SearchModel model;

    @BeforeEach
    void open() throws Exception {
        at = new ModelProject(folder);
        index = StoryIndex.build(at.project, Progress.NONE);
        model =
                OnFx.call(() ->
                        new SearchModel(
                                at.project,
                                CompletableFuture.completedFuture(index),
                                at.jobs,
                                at.failures::add));
        at.until(() -> !model.places().get().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        OnFx.run(model::close);
        index.close();
        at.close();
    }

    private int found() {
        return model.hits().get().map(h -> h.count()).orElse(-1);
    }

    @Test
    void words_find_stories_and_no_words_find_nothing() throws Exception {
        OnFx.run(() -> model.search("swings", null, null));
        at.until(() -> found() == 2);
        OnFx.run(() -> model.search("  ", null, null));
        assertThat(OnFx.call(() -> model.hits().get())).isEmpty();
    }

    @Test
    void only_the_newest_question_is_answered() throws Exception {
        OnFx.run(() -> {
            model.search("the", null, null);
            model.search("zzzz", null, null);
            model.search("swings", null, null);
        });
        at.until(() -> found() == 2);
        at.jobs.stop().join();
        assertThat(OnFx.call(this::found)).isEqualTo(2);
    }

    @Test
    void what_is_wrong_with_the_words_is_a_sentence_and_not_a_failure() throws Exception {
        OnFx.run(() -> model.search("\"came back", null, null));
        assertThat(OnFx.call(() -> model.problem().get())).contains("quotation mark");
        assertThat(at.failures).isEmpty();
        OnFx.run(() -> model.search("swings", null, null));
        assertThat(OnFx.call(() -> model.problem().get())).isEmpty();
    }

    @Test
    void a_place_narrows_what_is_found() throws Exception {
        OnFx.run(() -> model.search("the", null, null));
        at.until(() -> found() > 5);
        int everywhere = OnFx.call(this::found);
        Place place = OnFx.call(() -> model.places().get().getLast());
        OnFx.run(() -> model.search("the", place, null));
        at.until(() -> found() >= 0 && found() < everywhere);
    }

    @Test
    void the_answer_follows_the_project() throws Exception {
        OnFx.run(() -> model.search("swings", null, null));
        at.until(() -> found() == 2);
        var gone = OnFx.call(() -> model.hits().get().orElseThrow().hits().getFirst().story());
        at.project
                .edit(
                        Label.of("Remove"),
                        tx -> {
                            Stories.remove(tx, gone);
                            return true;
                        })
                .join();
        at.until(() -> found() == 1);
    }
}
