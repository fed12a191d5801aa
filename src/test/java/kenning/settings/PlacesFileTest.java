package kenning.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kenning.settings.PlacesFile.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesFileTest {
    @TempDir Path folder;

    @Test
    void each_place_has_its_own_answer() throws Exception {
        var settings = folder.resolve("kenning/settings.properties");
        var file = new PlacesFile(settings);
        assertThat(file.of("C:/Users/anna/OneDrive")).isEmpty();
        file.keep("C:/Users/anna/OneDrive", Way.HERE);
        file.keep("//nas/team = ours", Way.THERE);
        var again = new PlacesFile(settings);
        assertThat(again.of("C:/Users/anna/OneDrive")).contains(Way.HERE);
        assertThat(again.of("//nas/team = ours")).contains(Way.THERE);
        assertThat(again.of("//nas/team")).isEmpty();
    }

    @Test
    void an_answer_that_cannot_be_read_is_asked_for_again() throws Exception {
        Files.writeString(folder.resolve("places.properties"), "/srv=elsewhere\n");
        assertThat(new PlacesFile(folder.resolve("settings.properties")).of("/srv")).isEmpty();
    }
}
