package kenning.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobsTest {
    private final BlockingQueue<Throwable> unhandled = new LinkedBlockingQueue<>();
    private final Jobs jobs = new Jobs(unhandled::add);

    @Test
    void work_gives_its_result_and_is_then_no_longer_running() throws Exception {
        var job = jobs.run("Counting", progress -> 42);
        assertThat(job.result().get(5, TimeUnit.SECONDS)).isEqualTo(42);
        jobs.close();
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void after_closing_nothing_runs_even_when_a_result_was_there_just_before() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            var some = new Jobs(unhandled::add);
            some.run("Counting", progress -> 42).result().get(5, TimeUnit.SECONDS);
            some.close();
            assertThat(some.running()).isEmpty();
        }
    }

    @Test
    void a_cancelled_job_stops_and_its_result_is_cancelled() throws Exception {
        var started = new CountDownLatch(1);
        var job =
                jobs.run(
                        "Reading",
                        progress -> {
                            started.countDown();
                            while (true) {
                                progress.checkCancelled();
                                Thread.onSpinWait();
                            }
                        });
        started.await();
        job.cancel();
        assertThatThrownBy(() -> job.result().get(5, TimeUnit.SECONDS))
                .isInstanceOf(CancellationException.class);
        assertThat(job.state().cancelling()).isTrue();
        assertThat(unhandled).isEmpty();
    }

    @Test
    void an_error_of_any_kind_ends_the_job_and_its_result() throws Exception {
        for (var error : List.of(new AssertionError("wrong"), new InternalError("wrong"))) {
            var job =
                    jobs.run(
                            "Failing",
                            progress -> {
                                throw error;
                            });
            assertThatThrownBy(() -> job.result().get(5, TimeUnit.SECONDS)).hasCause(error);
        }
        jobs.close();
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void a_failure_that_nobody_asks_for_reaches_the_one_handler() throws Exception {
        var wrong = new IllegalStateException("wrong");
        jobs.run(
                "Failing",
                progress -> {
                    throw wrong;
                });
        assertThat(unhandled.poll(5, TimeUnit.SECONDS)).isSameAs(wrong);
    }

    @Test
    void a_job_that_fails_before_anybody_had_the_time_to_ask_is_told_once() throws Exception {
        var wrong = new IllegalStateException("wrong");
        var job =
                jobs.run(
                        "Failing",
                        progress -> {
                            throw wrong;
                        });
        job.over().get(5, TimeUnit.SECONDS);
        assertThatThrownBy(() -> job.result().get(5, TimeUnit.SECONDS)).hasCause(wrong);
        assertThat(unhandled.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void how_far_it_is_can_be_seen_from_outside() throws Exception {
        var told = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var job =
                jobs.run(
                        "Reading",
                        progress -> {
                            progress.report(3, 10, "walk.txt");
                            told.countDown();
                            go.await();
                            return true;
                        });
        told.await();
        assertThat(job.state()).isEqualTo(new Job.State("Reading", 3, 10, "walk.txt", false));
        assertThat(jobs.running()).containsExactly(job);
        go.countDown();
        job.result().get(5, TimeUnit.SECONDS);
    }

    @Test
    void stopping_cancels_everything_and_tells_when_it_has_ended() throws Exception {
        for (int i = 0; i < 3; i++) {
            jobs.run(
                    "Reading",
                    progress -> {
                        while (true) {
                            progress.checkCancelled();
                            Thread.onSpinWait();
                        }
                    });
        }
        jobs.stop().get(5, TimeUnit.SECONDS);
        assertThat(jobs.running()).isEmpty();
        assertThat(unhandled).isEmpty();
    }
}
