package kenning.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryAnalyzerTest {
    private static void assertWords(String text, String... words) {
        assertThat(StoryAnalyzer.words(text)).containsExactly(words);
    }

    @Test
    void everyWordCountsAndIsItself() {
        assertWords("The bairns didnae ken.", "the", "bairns", "didnae", "ken");
    }

    @Test
    void everyApostropheIsTheSameAndNoneStandsAtAnEnd() {
        assertWords(
                "don't don’t donʼt wi’ wi' ’twas", "don't", "don't", "don't", "wi", "wi", "twas");
    }

    @Test
    void possessivesGo() {
        assertWords("Mira's Mira’s Miraʼs", "mira", "mira", "mira");
    }

    @Test
    void accentsGoHoweverTheyAreWritten() {
        assertWords("café cafe\u0301 fèis Bàta Łódź", "cafe", "cafe", "feis", "bata", "lodz");
        assertWords("straße œuvre Ørsted", "strasse", "oeuvre", "orsted");
    }

    @Test
    void gaelicParticlesGo() {
        assertWords("dh’fhalbh b’ fheàrr d'athair", "fhalbh", "b", "fhearr", "athair");
    }

    @Test
    void formsMadeForPrintBecomePlainOnes() {
        assertWords("𝔘𝔫 ﬁne Ｗｉｄｅ", "un", "fine", "wide");
    }

    @Test
    void arabicAndHebrewLoseTheirPointsOnly() {
        assertWords("الاِنْتِظَار", "الانتظار");
        assertWords("שָׁלוֹם", "שלום");
        assertWords("مـــرحبا", "مرحبا");
    }

    @Test
    void marksThatAreVowelsStay() {
        assertThat(StoryAnalyzer.words("कि")).isNotEqualTo(StoryAnalyzer.words("क"));
        assertThat(StoryAnalyzer.words("ガ")).isNotEqualTo(StoryAnalyzer.words("カ"));
    }

    @Test
    void anEmojiIsAWord() {
        assertThat(StoryAnalyzer.words("fine🙂🙂 👩🏽‍⚕️!"))
                .hasSize(4)
                .startsWith("fine", "🙂", "🙂");
        assertThat(StoryAnalyzer.words("❤️")).hasSize(1);
    }
}
