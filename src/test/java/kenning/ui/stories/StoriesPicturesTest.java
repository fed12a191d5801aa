package kenning.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import kenning.analysis.Criterion;
import kenning.analysis.StoryFilter;
import kenning.analysis.StoryOrder;
import kenning.example.ExampleProject;
import kenning.model.Audience;
import kenning.model.VoiceFamily;
import kenning.store.Project;
import kenning.task.Progress;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures to look at, in target/pictures, of the list and the header as people meet them; and
/// that nothing in them is cut off.
@Tag("ui")
@Tag("pictures")
class StoriesPicturesTest {
    @TempDir Path folder;

    private Project example() throws Exception {
        return ExampleProject.build(folder.resolve("example.kenning"), Progress.NONE);
    }

    private static StoryFilter filter(StoriesScreen screen) {
        var tarrenholm = screen.model.list().terms().places().getFirst();
        return StoryFilter.ALL
                .with(new Criterion.InPlace(tarrenholm.id()))
                .with(new Criterion.FromFamily(VoiceFamily.COMMUNITY));
    }

    @Test
    void the_example_light_dark_and_twice_as_large() throws Exception {
        try (var project = example()) {
            for (var look : List.of("light", "dark", "200")) {
                double zoom = look.equals("200") ? 2 : 1;
                try (var screen =
                        new StoriesScreen(project, 1366, 840, look.equals("dark"), zoom)) {
                    screen.picture("list-" + look);
                    OnFx.run(() -> screen.model.list().filter().set(filter(screen)));
                    screen.picture("filtered-" + look);
                    screen.fire("filter-add");
                    screen.picture("picker-" + look);
                    screen.fire("filter-add");
                    screen.fire("story-chip-place");
                    screen.picture("facts-" + look);
                    screen.fire("story-consent");
                    screen.picture("consent-" + look);
                    screen.fire("story-words");
                    screen.picture("words-" + look);
                    screen.fire("stories-held");
                    screen.picture("held-" + look);
                    screen.fire("sheet-close");
                    OnFx.run(() ->
                            ((ListView<?>) screen.view.lookup("#story-list"))
                                    .getSelectionModel()
                                    .selectAll());
                    screen.picture("several-" + look);
                    screen.fire("bulk-set");
                    screen.picture("bulk-" + look);
                    screen.fire("bulk-remove");
                    screen.picture("remove-" + look);
                    assertThat(screen.failures).isEmpty();
                }
            }
        }
    }

    @Test
    void five_hundred_stories_long_titles_and_many_chips() throws Exception {
        try (var project = ManyStories.make(folder.resolve("many.kenning"), 500)) {
            for (double zoom : new double[] {1, 2}) {
                var look = zoom > 1 ? "-200" : "";
                try (var screen = new StoriesScreen(project, 1366, 840, false, zoom)) {
                    screen.until(() -> screen.model.list().shown().get().all() == 498);
                    OnFx.run(() -> screen.model.list().order().set(StoryOrder.TITLE));
                    screen.picture("many" + look);
                    OnFx.run(() ->
                            ((TextField) screen.view.lookup("#story-title-filter"))
                                    .setText("bus baths"));
                    screen.settle();
                    OnFx.run(() ->
                            screen.model
                                    .chosen()
                                    .set(screen.model.list().shown().get().stories().get(2).id()));
                    screen.picture("long-titles" + look);
                    OnFx.run(() -> {
                        var all = screen.model.list().terms().criteria();
                        var many = StoryFilter.ALL.withTitle("nothing of that name");
                        for (int i = 0; i < all.size(); i += 9) {
                            many = many.with(all.get(i));
                        }
                        screen.model.list().filter().set(many);
                    });
                    screen.picture("no-match" + look);
                    assertThat(screen.failures).isEmpty();
                }
            }
        }
    }

    @Test
    void five_hundred_stories_are_filtered_while_somebody_types() throws Exception {
        try (var project = ManyStories.make(folder.resolve("many.kenning"), 500);
                var screen = new StoriesScreen(project, 1366, 840, false, 1)) {
            screen.until(() -> screen.model.list().shown().get().all() == 498);
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 30; i++) {
                var letters = i % 2 == 0 ? "story 1" : "story";
                best =
                        Math.min(
                                best,
                                OnFx.call(() -> {
                                    long start = System.nanoTime();
                                    ((TextField) screen.view.lookup("#story-title-filter"))
                                            .setText(letters);
                                    screen.view.applyCss();
                                    screen.view.layout();
                                    return System.nanoTime() - start;
                                }));
            }
            int cells = OnFx.call(() -> screen.view.lookupAll(".story-cell").size());
            System.out.printf(
                    "a letter in the title filter: %.1f ms, %d cells%n", best / 1e6, cells);
            assertThat(cells).isLessThan(40);
        }
    }

    @Test
    void a_project_without_stories() throws Exception {
        try (var project = Project.create(folder.resolve("empty.kenning"));
                var screen = new StoriesScreen(project, 1366, 840, false, 1)) {
            screen.picture("empty");
            OnFx.run(() ->
                    screen.model
                            .list()
                            .filter()
                            .set(StoryFilter.ALL.with(new Criterion.UpTo(Audience.ROOM))));
            screen.picture("empty-filtered");
            assertThat(screen.failures).isEmpty();
        }
    }
}
