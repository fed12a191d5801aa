package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Another program that has a project open, until it closes it or is killed.
final class Elsewhere implements AutoCloseable {
    private final Process process;

    private Elsewhere(Process process) {
        this.process = process;
    }

    static Elsewhere holding(Path file) throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Dkenning.sqlite=" + System.getProperty("kenning.sqlite", ""),
                                "--enable-native-access=ALL-UNNAMED",
                                ElsewhereMain.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).isEqualTo("open");
        return new Elsewhere(process);
    }

    /// As nobody ends a program who can choose.
    void kill() throws Exception {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    /// Closes the project in order.
    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
}
