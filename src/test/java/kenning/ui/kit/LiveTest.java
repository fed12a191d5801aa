package kenning.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import kenning.model.Story;
import kenning.store.Label;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.store.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTest {
    private static final String TITLE = "Small things, a Tuesday";

    @TempDir Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private ModelProject model;
    private Live<Integer> live;

    @BeforeEach
    void open() throws Exception {
        model = new ModelProject(folder);
        live =
                OnFx.call(() ->
                        new Live<>(
                                model.project,
                                EnumSet.of(Table.STORY, Table.CODING),
                                0,
                                reading -> asked.incrementAndGet(),
                                model.failures::add));
        model.until(() -> live.get() == 1);
    }

    @AfterEach
    void close() throws Exception {
        live.close();
        model.close();
    }

    @Test
    void questions_that_wait_are_asked_once_and_hold_every_change() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow =
                model.project.read(reading -> {
                    begun.countDown();
                    return waited(goOn);
                });
        begun.await();
        var first = rename("one");
        var second = rename("two");
        goOn.countDown();
        slow.join();
        first.join();
        second.join();
        model.until(() -> live.get() == 2);
        assertThat(asked).hasValue(2);
    }

    @Test
    void nothing_is_asked_while_nobody_looks_and_once_when_somebody_does() throws Exception {
        var looking = new SimpleObjectProperty<>(false);
        OnFx.run(() -> live.onlyWhile(looking));
        rename("one").join();
        rename("two").join();
        model.ask(reading -> true);
        assertThat(asked).hasValue(1);
        OnFx.run(() -> looking.set(true));
        model.until(() -> live.get() == 2);
        OnFx.run(() -> looking.set(false));
        OnFx.run(() -> looking.set(true));
        model.ask(reading -> true);
        assertThat(asked).hasValue(2);
    }

    @Test
    void whether_somebody_looks_is_heard_for_as_long_as_it_lives() throws Exception {
        var screen = OnFx.call(() -> new javafx.scene.layout.Pane());
        OnFx.run(() -> live.onlyWhile(screen.sceneProperty().isNotNull()));
        Garbage.collect();
        rename("one").join();
        OnFx.run(() -> new javafx.scene.Scene(screen));
        model.until(() -> live.get() == 2);
        rename("two").join();
        model.until(() -> live.get() == 3);
    }

    @Test
    void a_change_of_few_tables_renews_the_last_answer_with_its_stories() throws Exception {
        var story = model.story(TITLE);
        var renewed = new SimpleObjectProperty<java.util.Set<Story.Id>>();
        live.renew(
                EnumSet.of(Table.CODING),
                (reading, last, stories) -> {
                    renewed.set(stories);
                    return last + 100;
                });
        var coding = model.ask(r -> kenning.store.Codings.of(r, story)).getFirst();
        Project.await(
                model.project.edit(
                        Label.of("note"),
                        tx -> {
                            kenning.store.Codings.setNote(tx, coding.id(), "seen");
                            return true;
                        }));
        model.until(() -> live.get() == 101);
        assertThat(renewed.get()).containsExactly(story);
        rename("other").join();
        model.until(() -> live.get() == 2);
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private java.util.concurrent.CompletableFuture<Boolean> rename(String title) {
        return model.project.edit(
                Label.of("rename"),
                tx -> {
                    Stories.rename(tx, Stories.list(tx).getFirst().id(), title);
                    return true;
                });
    }
}
