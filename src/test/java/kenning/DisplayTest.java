package kenning;

import static org.assertj.core.api.Assertions.assertThat;

import kenning.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTest {
    @Test
    void aDisplayThatDoesNotAnswerIsToldApartFromMissingLibraries() {
        var closed = new UnsupportedOperationException("Unable to open DISPLAY");
        var missing = new UnsupportedOperationException("Unable to load glass GTK library.");
        assertThat(Display.whyNoWindow(new RuntimeException(at(closed, "com.sun.glass.ui.gtk.X"))))
                .hasValue("main.displayClosed");
        assertThat(Display.whyNoWindow(at(missing, "com.sun.glass.ui.gtk.X")))
                .hasValue("main.noWindow");
        assertThat(
                        Display.whyNoWindow(
                                at(
                                        new UnsatisfiedLinkError("libgtk-3.so.0"),
                                        "jdk.internal.loader.NativeLibraries",
                                        "java.lang.System",
                                        "com.sun.glass.utils.NativeLibLoader")))
                .hasValue("main.noWindow");
    }

    @Test
    void aFaultOfOursIsNotExplainedAway() {
        assertThat(
                        Display.whyNoWindow(
                                at(
                                        new NoClassDefFoundError("kenning/app/Workbench"),
                                        "kenning.app.KenningApp",
                                        "com.sun.javafx.application.LauncherImpl")))
                .isEmpty();
        assertThat(
                        Display.whyNoWindow(
                                at(
                                        new UnsupportedOperationException(),
                                        "java.util.ImmutableCollections",
                                        "kenning.app.Workbench",
                                        "com.sun.javafx.application.LauncherImpl")))
                .isEmpty();
        assertThat(Display.whyNoWindow(at(new IllegalStateException("DISPLAY"), "com.sun.glass.X")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"main.displayClosed", "main.noWindow", "main.noDisplay.file"})
    void eachRefusalIsOneSentenceThatSaysWhatElseToDo(String key) {
        assertThat(Messages.get(key)).contains("use a verb").matches("[^.]+\\.");
    }

    private static <T extends Throwable> T at(T failure, String... classes) {
        var frames = new StackTraceElement[classes.length];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = new StackTraceElement(classes[i], "start", "X.java", 1);
        }
        failure.setStackTrace(frames);
        return failure;
    }
}
