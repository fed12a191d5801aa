package kenning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);

    @Test
    void bothDaysBelongToIt() throws Exception {
        var dates = Dates.between(MAY, JUNE);
        assertThat(dates.hold(new VagueDate("2024-05-01"))).isTrue();
        assertThat(dates.hold(new VagueDate("2024-06-30"))).isTrue();
        assertThat(dates.hold(new VagueDate("2024-04-30"))).isFalse();
        assertThat(dates.hold(new VagueDate("2024-07-01"))).isFalse();
    }

    @Test
    void aVagueDateLiesInItWhenAnyOfItsDaysDoes() throws Exception {
        var dates = Dates.between(MAY, JUNE);
        assertThat(dates.hold(new VagueDate("2024"))).isTrue();
        assertThat(dates.hold(new VagueDate("2024-07"))).isFalse();
        assertThat(dates.hold(new VagueDate("2023"))).isFalse();
    }

    @Test
    void whatHasNoDateLiesOnlyInAllOfTime() throws Exception {
        assertThat(Dates.ALL.hold(null)).isTrue();
        assertThat(Dates.between(MAY, null).hold(null)).isFalse();
        assertThat(Dates.between(null, JUNE).hold(new VagueDate("1990"))).isTrue();
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> Dates.between(JUNE, MAY)).isInstanceOf(Refusal.class);
    }
}
