package kenning.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

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
                        List.of(
                                new RecentProject(
                                        "/a/é.kenning",
                                        Instant.parse("2026-03-05T09:30:00Z"),
                                        "SEARCH",
                                        7,
                                        12),
                                RecentProject.of("C:\\b=c.kenning")),
                        new WindowPlace(-40, 12.5, 1200, 800, true));
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
                "theme=purple\nzoom=NaN\nwidth=wide\nheight=-4\nx=left\ny=3\nrecent.0=/a.kenning\n"
                        + "recent.0.opened=yesterday\nrecent.0.member=me\n");
        var loaded = file().load();
        assertThat(loaded.theme()).isEqualTo(Settings.FIRST.theme());
        assertThat(loaded.zoom()).isEqualTo(1);
        assertThat(loaded.window().width()).isEqualTo(Settings.FIRST.window().width());
        assertThat(loaded.window().height()).isEqualTo(WindowPlace.LEAST_HEIGHT);
        assertThat(loaded.window().isPlaced()).isFalse();
        assertThat(loaded.projects().getFirst().opened()).isNull();
        assertThat(loaded.recent()).containsExactly("/a.kenning");
    }

    @Test
    void saving_leaves_one_file_and_replaces_it_whole() throws IOException {
        file().save(Settings.FIRST.withRecent("/a.kenning", NOW));
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
            settings = settings.withRecent("/" + i, NOW);
        }
        settings = settings.withRecent("/5", NOW);
        assertThat(settings.recent())
                .hasSize(10)
                .startsWith("/5", "/11")
                .doesNotContain("/0", "/1");
        assertThat(settings.withoutRecent("/5").recent()).hasSize(9).doesNotContain("/5");
    }

    @Test
    void what_is_remembered_of_a_project_stays_when_it_is_opened_again() {
        var settings =
                Settings.FIRST
                        .withRecent("/a", NOW.minusSeconds(60))
                        .withProject("/a", p -> p.on("SEARCH").by(3).at(8))
                        .withRecent("/b", NOW)
                        .withRecent("/a", NOW);
        assertThat(settings.project("/a")).contains(new RecentProject("/a", NOW, "SEARCH", 3, 8));
        assertThat(settings.withProject("/c", p -> p.by(1))).isEqualTo(settings);
    }

    @Test
    void a_window_opens_where_it_was_as_far_as_a_screen_has_room_for_it() {
        var laptop = new WindowPlace.Area(0, 0, 1440, 900);
        var beside = new WindowPlace.Area(1440, 0, 1920, 1080);
        var both = List.of(laptop, beside);
        var onBeside = new WindowPlace(1500, 40, 1400, 900, false);
        assertThat(onBeside.on(both)).isEqualTo(onBeside);
        assertThat(new WindowPlace(1300, -50, 1400, 900, false).on(both))
                .as("mostly on the second")
                .isEqualTo(new WindowPlace(1440, 0, 1400, 900, false));
        assertThat(new WindowPlace(300, 100, 2600, 1000, true).on(List.of(laptop)))
                .isEqualTo(new WindowPlace(0, 0, 1440, 900, true));
        assertThat(onBeside.on(List.of(laptop)).isPlaced()).as("its screen has gone").isFalse();
        assertThat(WindowPlace.FIRST.on(List.of(new WindowPlace.Area(0, 0, 1024, 700))))
                .isEqualTo(new WindowPlace(Double.NaN, Double.NaN, 1024, 700, false));
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
