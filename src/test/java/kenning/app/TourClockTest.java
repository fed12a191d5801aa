package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import kenning.model.Refusal;
import kenning.text.Messages;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class TourClockTest {
    private final TourClock clock = new TourClock(Duration.ofMillis(300));

    @BeforeEach
    void start() {
        OnFx.start();
        clock.on("stories");
    }

    @Test
    void what_never_comes_ends_in_a_sentence_that_names_the_picture() {
        assertThatThrownBy(() -> clock.wait(new CompletableFuture<>()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        e ->
                                assertThat(Messages.sentence(e))
                                        .contains("“stories” did not come to rest"));
    }

    @Test
    void a_busy_fx_thread_ends_in_the_same_sentence() {
        assertThatThrownBy(() ->
                        clock.run(() -> {
                            long end = System.nanoTime() + 700_000_000L;
                            while (System.nanoTime() < end) {
                                Thread.onSpinWait();
                            }
                        }))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_scene_that_grows_at_each_pass_is_told() {
        var scene =
                OnFx.call(() ->
                        new Scene(
                                new Pane() {
                                    private final Rectangle growing = new Rectangle(1, 1);

                                    {
                                        getChildren().add(growing);
                                    }

                                    @Override
                                    protected void layoutChildren() {
                                        growing.setWidth(growing.getWidth() + 1);
                                        setNeedsLayout(true);
                                    }
                                }));
        assertThatThrownBy(() -> clock.layOut(scene)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_scene_at_rest_is_laid_out() throws Refusal {
        clock.layOut(OnFx.call(() -> new Scene(new Pane(new Rectangle(20, 20)))));
    }
}
