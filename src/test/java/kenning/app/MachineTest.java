package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MachineTest {
    private static String drawnBy(String system, String chosen) {
        var properties = new Properties();
        properties.setProperty("os.name", system);
        if (!chosen.isEmpty()) {
            properties.setProperty("prism.order", chosen);
        }
        Machine.chooseHowToDraw(properties);
        return properties.getProperty("prism.order", "");
    }

    @Test
    void without_a_graphics_card_the_processor_draws_and_elsewhere_nothing_is_chosen() {
        boolean card = Files.exists(Path.of("/dev/dri"));
        assertThat(drawnBy("Linux", "")).isEqualTo(card ? "" : "sw");
        assertThat(drawnBy("Mac OS X", "")).isEmpty();
        assertThat(drawnBy("Windows 11", "")).isEmpty();
    }

    @Test
    void what_somebody_chose_stands() {
        assertThat(drawnBy("Linux", "es2")).isEqualTo("es2");
    }
}
