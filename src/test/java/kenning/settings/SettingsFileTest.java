package kenning.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir Path folder;

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("kenning").resolve("settings.properties"));
    }

    @Test
    void what_was_saved_is_loaded_again() throws IOException {
        var settings =
                new Settings(
                        Settings.Theme.DARK,
                        1.25,
                        List.of("/a/é.kenning", "C:\\b=c.kenning"),
                        1200,
                        800);
        file().save(settings);
        assertThat(file().load()).isEqualTo(settings);
    }

    @Test
    void a_first_start_has_the_first_settings() throws IOException {
        assertThat(file().load()).isEqualTo(Settings.FIRST);
    }

    @Test
    void what_cannot_be_understood_is_as_at_a_first_start() throws IOException {
        Files.createDirectories(folder.resolve("kenning"));
        Files.writeString(
                folder.resolve("kenning").resolve("settings.properties"),
                "theme=purple\nzoom=NaN\nwidth=wide\nheight=-4\nrecent.0=/a.kenning\n");
        var loaded = file().load();
        assertThat(loaded.theme()).isEqualTo(Settings.FIRST.theme());
        assertThat(loaded.zoom()).isEqualTo(1);
        assertThat(loaded.width()).isEqualTo(Settings.FIRST.width());
        assertThat(loaded.height()).isEqualTo(Settings.LEAST_HEIGHT);
        assertThat(loaded.recent()).containsExactly("/a.kenning");
    }

    @Test
    void saving_leaves_one_file_and_replaces_it_whole() throws IOException {
        file().save(Settings.FIRST.withRecent("/a.kenning"));
        file().save(Settings.FIRST);
        try (var files = Files.list(folder.resolve("kenning"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactly("settings.properties");
        }
        assertThat(file().load().recent()).isEmpty();
    }

    @Test
    void the_newest_project_comes_first_and_ten_are_kept() {
        var settings = Settings.FIRST;
        for (int i = 0; i < 12; i++) {
            settings = settings.withRecent("/" + i);
        }
        settings = settings.withRecent("/5");
        assertThat(settings.recent())
                .hasSize(10)
                .startsWith("/5", "/11")
                .doesNotContain("/0", "/1");
        assertThat(settings.withoutRecent("/5").recent()).hasSize(9).doesNotContain("/5");
    }

    @Test
    void a_window_never_opens_larger_than_its_screen() {
        assertThat(Settings.FIRST.fitting(1024, 700)).isEqualTo(Settings.FIRST.withSize(1024, 700));
        assertThat(Settings.FIRST.fitting(3000, 2000)).isEqualTo(Settings.FIRST);
    }

    @Test
    void stands_where_the_system_wants_it() {
        var linux = new Properties();
        linux.setProperty("user.home", "/home/shona");
        linux.setProperty("os.name", "Linux");
        assertThat(SettingsFile.usual(Map.of(), linux))
                .isEqualTo(Path.of("/home/shona/.config/kenning/settings.properties"));
        assertThat(SettingsFile.usual(Map.of("XDG_CONFIG_HOME", "/x"), linux))
                .isEqualTo(Path.of("/x/kenning/settings.properties"));
    }
}
