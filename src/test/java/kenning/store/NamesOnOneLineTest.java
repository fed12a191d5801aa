package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kenning.model.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesOnOneLineTest {
    @TempDir Path folder;

    @Test
    void aNameStandsOnOneLineAndTurnsNothingRound() throws Exception {
        try (var fresh = new Fresh(folder)) {
            var code = fresh.edit(tx -> Codes.add(tx, " Trust\n\tand \u202Ehope\u0007 "));
            assertThat(fresh.ask(r -> Codes.list(r)).stream().filter(c -> c.id().equals(code)))
                    .singleElement()
                    .extracting(Code::name)
                    .isEqualTo("Trust and hope");
            fresh.refuses("code.noName", tx -> Codes.add(tx, "\u202E \n"));
            fresh.refuses("name.tooLong", tx -> Codes.add(tx, "a".repeat(Names.LONGEST + 1)));
            fresh.change(tx -> Codes.rename(tx, code, "🙂".repeat(Names.LONGEST)));
        }
    }
}
