package kenning.text;

import static org.assertj.core.api.Assertions.assertThat;

import kenning.model.VagueDate;
import org.junit.jupiter.api.Test;

class DateWordsTest {
    @Test
    void a_date_is_told_as_exactly_as_it_is_known() {
        assertThat(DateWords.of(new VagueDate("2024"))).isEqualTo("2024");
        assertThat(DateWords.of(new VagueDate("2024-02"))).isEqualTo("Feb 2024");
        assertThat(DateWords.of(new VagueDate("2024-02-05"))).isEqualTo("5 Feb 2024");
    }
}
