package kenning.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kenning.analysis.SimilarPassages.Coded;
import org.junit.jupiter.api.Test;

class SimilarPassagesTest {
    private static final List<Coded<String>> CODED =
            List.of(
                    new Coded<>("heard", "The health visitor remembered what I told her"),
                    new Coded<>("heard", "She remembered my name at the surgery"),
                    new Coded<>("bus", "The bus never stops near the school"),
                    new Coded<>("steps", "We walked to the shop on our own"));

    @Test
    void codesOfPassagesWithTheSameWordsComeFirst() {
        var similar = SimilarPassages.of(CODED);
        assertThat(similar.to("My health visitor remembered the forms", 3)).startsWith("heard");
        assertThat(similar.to("The school bus stops nowhere", 3)).startsWith("bus");
    }

    @Test
    void oneSharedWordIsChance() {
        assertThat(SimilarPassages.of(CODED).to("He walked away", 3)).isEmpty();
        assertThat(SimilarPassages.of(CODED).to("", 3)).isEmpty();
        assertThat(SimilarPassages.<String>of(List.of()).to("The bus stops", 3)).isEmpty();
    }

    @Test
    void wordsThatMostPassagesShareSayNothing() {
        var many = new ArrayList<Coded<String>>();
        for (int i = 0; i < 40; i++) {
            many.add(new Coded<>("code " + i, "and then they said that thing number " + i));
        }
        assertThat(SimilarPassages.of(many).to("and then they said that", 3)).isEmpty();
    }

    @Test
    void capitalsAndApostrophesMakeNoOtherWord() {
        var similar = SimilarPassages.of(List.of(new Coded<>("own", "I COULDN’T find the Door")));
        assertThat(similar.to("couldn't open the door", 3)).containsExactly("own");
    }

    @Test
    void noMoreAreSuggestedThanWanted() {
        var many = new ArrayList<Coded<String>>();
        for (int i = 0; i < 9; i++) {
            many.add(new Coded<>("code " + i, "walking slowly homewards"));
        }
        assertThat(SimilarPassages.of(many).to("walking slowly homewards", 3)).hasSize(3);
    }
}
