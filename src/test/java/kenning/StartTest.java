package kenning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
    private static final Map<String, String> DESKTOP = Map.of("DISPLAY", ":0");
    private static final Map<String, String> SERVER = Map.of();

    @Test
    void aDesktopGetsTheWindow() {
        assertThat(Start.of(List.of(), DESKTOP, "Linux")).isEqualTo(new Start.Window(List.of()));
        assertThat(Start.of(List.of(), Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"))
                .isEqualTo(new Start.Window(List.of()));
    }

    @Test
    void aProjectIsOpenedInTheWindow() {
        assertThat(Start.of(List.of("our stories.kenning"), DESKTOP, "Linux"))
                .isEqualTo(new Start.Window(List.of("our stories.kenning")));
    }

    @Test
    void withoutADisplayThereIsTheTour() {
        assertThat(Start.of(List.of(), SERVER, "Linux")).isEqualTo(new Start.Tour());
        assertThat(Start.of(List.of(), Map.of("DISPLAY", " "), "Linux"))
                .isEqualTo(new Start.Tour());
    }

    @Test
    void withoutADisplayAProjectIsNotShownAndNoTourIsTaken() {
        assertThat(Start.of(List.of("a.kenning"), SERVER, "Linux"))
                .isEqualTo(new Start.NoDisplay());
    }

    @ParameterizedTest
    @CsvSource({"Linux, 1", "Mac OS X, 1", "Windows 11, 1"})
    void headlessNeverOpensAWindow(String system, String headless) {
        var environment = Map.of("DISPLAY", ":0", "KENNING_HEADLESS", headless);
        assertThat(Start.of(List.of(), environment, system)).isEqualTo(new Start.Tour());
        assertThat(Start.of(List.of("a.kenning"), environment, system))
                .isEqualTo(new Start.NoDisplay());
    }

    @Test
    void onlyTheNumberOneMeansHeadless() {
        assertThat(Start.of(List.of(), Map.of("DISPLAY", ":0", "KENNING_HEADLESS", "0"), "Linux"))
                .isEqualTo(new Start.Window(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void otherSystemsAlwaysHaveAScreen(String system) {
        assertThat(Start.of(List.of(), SERVER, system)).isEqualTo(new Start.Window(List.of()));
    }

    @Test
    void aVerbNeverAsksForADisplay() {
        for (var environment : List.of(SERVER, DESKTOP)) {
            for (var arguments :
                    List.of(
                            List.of("--help"),
                            List.of("tour"),
                            List.of("stories", "a.kenning"),
                            List.of("a.kenning", "b.kenning"))) {
                assertThat(Start.of(arguments, environment, "Linux"))
                        .isEqualTo(new Start.CommandLine(arguments));
            }
        }
    }
}
