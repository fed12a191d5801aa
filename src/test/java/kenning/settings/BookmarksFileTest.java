package kenning.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarksFileTest {
    @TempDir Path folder;

    private BookmarksFile file(String project) {
        return new BookmarksFile(folder.resolve("settings.properties"), project);
    }

    @Test
    void whatIsSavedIsThereAgainForThatProjectAlone() throws Exception {
        var bookmarks = Bookmarks.NONE.withPlace(12, 3_400).withKey(1, "c7").withKey(9, "i2");
        file("one").save(bookmarks);
        assertThat(file("one").load()).isEqualTo(bookmarks);
        assertThat(file("two").load()).isEqualTo(Bookmarks.NONE);
    }

    @Test
    void whatMeansNothingIsLeftOut() throws Exception {
        file("one").save(Bookmarks.NONE.withPlace(1, 5));
        var saved = folder.resolve("projects").resolve("one.properties");
        Files.writeString(saved, "story.1=x\nstory.2=7\nkey.0=c1\nkey.3=Shona\nkey.4=c9\nodd=1\n");
        assertThat(file("one").load()).isEqualTo(new Bookmarks(Map.of(2L, 7), Map.of(4, "c9")));
    }

    @Test
    void aNameThatIsNoFileNameStaysInItsFolder() throws Exception {
        file("../../out").save(Bookmarks.NONE.withPlace(1, 5));
        assertThat(folder.resolve("projects")).isDirectoryContaining(p -> true);
        assertThat(folder.getParent().resolve("out.properties")).doesNotExist();
    }

    @Test
    void aKeyStandsForOneThingAndAThingHasOneKey() {
        var keys = Bookmarks.NONE.withKey(1, "c1").withKey(2, "c2");
        assertThat(keys.withKey(3, "c1").keys()).isEqualTo(Map.of(3, "c1", 2, "c2"));
        assertThat(keys.withKey(2, "c1").keys()).isEqualTo(Map.of(2, "c1"));
        assertThat(keys.withoutKeyOf("c2").keyOf("c2")).isEmpty();
    }

    @Test
    void whatIsUsedGetsTheLowestFreeKeyAndKeepsIt() {
        var keys = Bookmarks.NONE.withKey(1, "c1").withKey(3, "c3").withFreeKey("c2");
        assertThat(keys.keyOf("c2")).contains(2);
        assertThat(keys.withFreeKey("c2")).isEqualTo(keys);
        for (int i = 4; i < 20; i++) {
            keys = keys.withFreeKey("c" + i);
        }
        assertThat(keys.keys()).hasSize(9);
    }
}
