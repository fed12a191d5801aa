package kenning.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AfterScanTest {
    private static final String SECRET = "I’d eleven things on my sheet, and every one mattered.";

    @Test
    void aRunOfSecretWordsIsFoundWhateverItsCapitalsAndPunctuation() {
        var scan = new AfterScan(List.of(SECRET), List.of());
        assertThat(scan.find("She said: ELEVEN things — on my sheet and EVERY one!"))
                .contains("eleven things on my sheet and");
    }

    @Test
    void fewerWordsAreChance() {
        var scan = new AfterScan(List.of(SECRET), List.of());
        assertThat(scan.find("eleven things on my sheet")).isEmpty();
        assertThat(scan.find("")).isEmpty();
    }

    @Test
    void wordsThatMayBeShownElsewhereAreNoLeak() {
        var scan = new AfterScan(List.of(SECRET), List.of("They said " + SECRET));
        assertThat(scan.find(SECRET)).isEmpty();
    }

    @Test
    void accentsAndOtherScriptsAreWordsToo() {
        var scan =
                new AfterScan(List.of("tha mi a’ fuireach an seo a-nis còmhla riutha"), List.of());
        assertThat(scan.find("… a’ fuireach an seo a-nis còmhla riutha …")).isPresent();
    }

    @Test
    void whatNobodySeesAndOtherFormsOfALetterHideNothing() {
        var scan = new AfterScan(List.of("the café found its first five friends there"), List.of());
        assertThat(scan.find("the cafe\u0301 fou\u00adnd its \ufb01rst five fri\u200bends there"))
                .isPresent();
    }

    @Test
    void inAScriptWithoutSpacesSignsCount() {
        var scan = new AfterScan(List.of("她说她再也不想回到那个房间里去了"), List.of());
        assertThat(scan.find("我们听说她再也不想回到那里")).isPresent();
        assertThat(scan.find("我们听说房间很大")).isEmpty();
    }
}
