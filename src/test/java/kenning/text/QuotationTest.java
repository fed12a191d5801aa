package kenning.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationTest {
    @Test
    void wordsStandBetweenQuotationMarksAndStayAsTheyAre() {
        assertThat(Quotation.of("Nobody pushed.")).isEqualTo("“Nobody pushed.”");
        assertThat(Quotation.of("So they asked us, right?"))
                .isEqualTo("“So they asked us, right?”");
    }

    @Test
    void aCutSentenceShowsWhereItWasCut() {
        assertThat(Quotation.of("it was another mum who rang the number"))
                .isEqualTo("“… it was another mum who rang the number …”");
        assertThat(Quotation.of("And then at the break,")).isEqualTo("“And then at the break, …”");
    }

    @Test
    void wordsThatAreAQuotationAlreadyGetNoSecondPairOfMarks() {
        assertThat(Quotation.of("“A bike, and I say where it goes first.”"))
                .isEqualTo("“A bike, and I say where it goes first.”");
        assertThat(Quotation.of("“One”, and “two”")).isEqualTo("““One”, and “two””");
    }
}
