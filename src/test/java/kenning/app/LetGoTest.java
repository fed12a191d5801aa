package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import javax.management.ObjectName;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing of a project stays in memory when it was closed.
@Tag("ui")
class LetGoTest {
    @TempDir Path folder;

    @Test
    void the_screens_of_a_project_that_was_closed_are_let_go_of() throws Exception {
        try (var window = BenchWindow.withExample(folder)) {
            long open = held();
            assertThat(open).isPositive();
            OnFx.run(window.bench::closeProject);
            for (int i = 0; i < 20 && held() >= open; i++) {
                window.settle();
            }
            assertThat(held()).isLessThan(open);
        }
    }

    /// How many open projects the memory holds, after a collection.
    private static long held() throws Exception {
        var told =
                (String)
                        ManagementFactory.getPlatformMBeanServer()
                                .invoke(
                                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                        "gcClassHistogram",
                                        new Object[] {new String[0]},
                                        new String[] {String[].class.getName()});
        return told.lines()
                .filter(line -> line.strip().endsWith(" " + OpenProject.class.getName()))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[1]))
                .sum();
    }
}
