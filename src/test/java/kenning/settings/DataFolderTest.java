package kenning.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static String folder(String system, Map<String, String> environment) {
        var properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/me");
        return DataFolder.usual(environment, properties).toString();
    }

    @Test
    void each_system_has_its_own_place() {
        assertThat(folder("Linux", Map.of())).isEqualTo("/home/me/.local/share/kenning");
        assertThat(folder("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo("/data/kenning");
        assertThat(folder("Linux", Map.of("XDG_DATA_HOME", " ")))
                .isEqualTo("/home/me/.local/share/kenning");
        assertThat(folder("Mac OS X", Map.of()))
                .isEqualTo("/home/me/Library/Application Support/Kenning");
        assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", "/local")))
                .isEqualTo("/local/Kenning");
    }

    @Test
    void what_is_made_is_for_its_owner_and_what_is_there_stays(@TempDir Path folder)
            throws Exception {
        var before = Files.getPosixFilePermissions(folder);
        var made = DataFolder.make(folder.resolve("kenning/backups/guid"));
        for (var at = made; !at.equals(folder); at = at.getParent()) {
            assertThat(Files.getPosixFilePermissions(at))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(DataFolder.make(made)).isEqualTo(made);
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(before);
    }
}
