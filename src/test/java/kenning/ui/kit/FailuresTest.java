package kenning.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kenning.model.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailuresTest {
    private final List<Trouble> said = new ArrayList<>();
    private final Failures failures = new Failures(said::add);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Failures.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.setAdditive(false);
        logger.addAppender(log);
    }

    @AfterEach
    void deafen() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    private String logged() {
        var event = log.list.getFirst();
        return event.getFormattedMessage()
                + "\n"
                + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }

    @Test
    void a_refusal_is_said_in_its_own_sentence_and_not_logged() {
        failures.accept(Refusal.of("coding.already"));
        assertThat(said)
                .extracting(Trouble::sentence)
                .containsExactly("This passage already carries that code from you.");
        assertThat(log.list).isEmpty();
    }

    @Test
    void a_fault_is_said_with_a_code_that_stands_in_the_log() {
        failures.accept(new IllegalStateException("She said she was afraid"));
        var code = said.getFirst().code();
        assertThat(code).matches("K-[0-9A-F]{5}");
        assertThat(said.getFirst().sentence()).contains(code);
        assertThat(logged()).contains(code);
    }

    @Test
    void the_log_has_classes_and_frames_of_all_causes_and_no_words_of_a_story() {
        var deepest = new IOException("She said she was afraid");
        var middle = new Refusal(Refusal.Kind.REQUEST, "quote.none", "afraid of the stairs");
        middle.initCause(deepest);
        var failure = new IllegalArgumentException("afraid", middle);
        failure.addSuppressed(new ArithmeticException("afraid too"));
        failures.accept(failure);
        assertThat(logged())
                .contains("java.lang.IllegalArgumentException")
                .contains("quote.none")
                .contains("java.io.IOException")
                .contains("java.lang.ArithmeticException")
                .contains("FailuresTest.java")
                .doesNotContain("afraid");
    }

    @Test
    void the_same_failure_has_the_same_code_and_another_has_another() {
        for (int i = 0; i < 2; i++) {
            failures.accept(fault());
        }
        failures.accept(new ArithmeticException("elsewhere"));
        failures.accept(Refusal.of("coding.already"));
        failures.accept(Refusal.of("coding.already"));
        failures.accept(Refusal.of("coding.nothingSelected"));
        assertThat(said.get(0).code()).isEqualTo(said.get(1).code());
        assertThat(said.get(3).code()).isEqualTo(said.get(4).code());
        assertThat(said.stream().map(Trouble::code).distinct()).hasSize(4);
    }

    private static IllegalStateException fault() {
        return new IllegalStateException("words of a story");
    }
}
