package kenning.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import kenning.ui.shell.TypeAhead.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeAheadTest {
    private static int fit(String typed, String name) {
        return TypeAhead.fit(Name.of(typed), Name.of(name));
    }

    @ParameterizedTest
    @CsvSource({
        "being, Being listened to, BEGINS",
        "'being li', Being listened to, BEGINS",
        "list, Being listened to, WORDS",
        "'to lis', Being listened to, WORDS",
        "istened, Being listened to, INSIDE",
        "blt, Being listened to, SCATTERED",
        "belto, Being listened to, SCATTERED",
        "lsitened, Being listened to, SLIPPED",
        "lisened, Being listened to, SLIPPED",
        "listenned, Being listened to, SLIPPED",
        "lixtened, Being listened to, SLIPPED",
        "swings, Being listened to, NOT",
        "btl, Being listened to, NOT",
    })
    void a_name_fits_as_well_as_the_letters_say(String typed, String name, String how)
            throws ReflectiveOperationException {
        int wanted = TypeAhead.class.getDeclaredField(how).getInt(null);
        assertThat(fit(typed, name)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "cafe, Café Gàidhlig",
        "gaidhlig, Café Gàidhlig",
        "GÀIDH, Cafe Gaidhlig",
        "they'd, They’d told me plenty",
        "'\"they come', “They come back”",
        "zolc, Żółć",
        "strasse, Straße",
    })
    void accents_case_and_quotation_marks_do_not_count(String typed, String name) {
        assertThat(fit(typed, name)).isGreaterThanOrEqualTo(TypeAhead.WORDS);
    }

    @Test
    void nothing_typed_fits_everything() {
        assertThat(fit("  ", "Anything")).isEqualTo(TypeAhead.BEGINS);
    }

    @Test
    void letters_that_are_none_fit_only_names_that_hold_them() {
        assertThat(fit("???", "Being listened to")).isEqualTo(TypeAhead.NOT);
        assertThat(fit("[", "a [redacted] story")).isEqualTo(TypeAhead.NOT);
    }

    @Test
    void other_scripts_are_found_by_their_letters() {
        assertThat(fit("قصة", "قصة المتنزه")).isEqualTo(TypeAhead.BEGINS);
        assertThat(fit("المت", "قصة المتنزه")).isEqualTo(TypeAhead.WORDS);
    }

    @Test
    void two_letters_must_stand_together() {
        assertThat(fit("bt", "Being listened to")).isEqualTo(TypeAhead.NOT);
        assertThat(fit("tba", "Being listened to")).isEqualTo(TypeAhead.NOT);
    }
}
