package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir Path folder;

    private LogFile log() {
        return LogFile.beside(folder.resolve("settings.properties"));
    }

    @Test
    void stands_beside_the_settings_and_is_empty_at_first() throws Exception {
        assertThat(log().path()).isEqualTo(folder.resolve("kenning.log").toAbsolutePath());
        assertThat(log().end()).isEmpty();
    }

    @Test
    void shows_its_last_lines_whole() throws Exception {
        var lines = IntStream.range(0, 9_000).mapToObj(i -> "line " + i + " é").toList();
        Files.write(log().path(), lines);
        assertThat(log().end()).hasSize(400).endsWith("line 8999 é").startsWith("line 8600 é");
    }

    @Test
    void names_nobody_whose_folder_it_is_in() throws Exception {
        var home = System.getProperty("user.home");
        Files.writeString(log().path(), "cannot read " + home + "/a.kenning\n");
        assertThat(log().end()).containsExactly("cannot read ~/a.kenning");
    }
}
