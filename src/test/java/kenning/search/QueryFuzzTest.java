package kenning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import kenning.search.QueryText.Parsed.Problem;
import kenning.search.QueryText.Parsed.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is typed is understood or explained in a sentence; what is understood can be searched.
class QueryFuzzTest {
    private static final List<String> PIECES =
            List.of(
                    "\"",
                    "“",
                    "”",
                    "«",
                    "'",
                    "’",
                    "(",
                    ")",
                    "*",
                    "-",
                    "+",
                    "AND",
                    "OR",
                    "NOT",
                    "and",
                    " ",
                    "  ",
                    "\n",
                    "\t",
                    "bus",
                    "didnae",
                    "o’clock",
                    "don't",
                    "a",
                    "é",
                    "e\u0301",
                    "a-b",
                    "bus*",
                    "الانتظار",
                    "היום",
                    "air an t-sràid",
                    "a’ bhùth",
                    "😀",
                    "👩🏽‍⚕️",
                    "\ud800",
                    "\udc00",
                    "\0",
                    "\u202e",
                    "\ufeff",
                    "~",
                    "^2",
                    ":",
                    "field:x",
                    "[a TO b]",
                    "\\",
                    "/",
                    "?",
                    "&&",
                    "||",
                    "!",
                    "漢字",
                    "12:30",
                    "http://x");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsTypedIsUnderstoodOrExplained(long seed) throws Exception {
        var random = new Random(seed);
        int understood = 0;
        try (var fixture = new Fixture(folder)) {
            fixture.story("One", "The bus didnae come at five o’clock.", "Don't ask: a’ bhùth.");
            for (int i = 0; i < 1_000; i++) {
                var typed = typed(random);
                switch (QueryText.parse(typed)) {
                    case Problem problem -> {
                        assertThat(problem.offset()).as(typed).isBetween(0, typed.length());
                        assertThat(problem.sentence()).as(typed).endsWith(".");
                    }
                    case Understood(var query) -> {
                        understood++;
                        for (var hit :
                                fixture.index.search(query, Filter.of(View.TEAM), 10).hits()) {
                            assertStands(fixture, hit);
                        }
                    }
                }
            }
        }
        assertThat(understood).isBetween(100, 970);
    }

    private static void assertStands(Fixture fixture, Hit hit) throws Exception {
        var text = fixture.text(hit.story());
        for (var passage : hit.passages()) {
            if (passage.field() == Field.TEXT) {
                assertThat(passage.range().in(text)).isEqualTo(passage.words());
            }
        }
    }

    private static String typed(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(10); i >= 0; i--) {
            if (random.nextInt(12) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    @Test
    void apostrophesCaseAndAccentsMakeNoDifferenceInAnyScript() throws Exception {
        try (var fixture = new Fixture(folder)) {
            var scots = fixture.story("Scots", "They didnae come at five o’clock. Don’t ask.");
            var gaelic = fixture.story("Gaelic", "Bha i air an t-sràid aig a’ bhùth, Ùna.");
            var arabic = fixture.story("Arabic", "كانت في الاِنتِظار طويلاً");
            for (var question :
                    List.of("DIDNAE", "o'clock", "O’CLOCK", "\"don't ask\"", "don’t", "didn*")) {
                assertThat(fixture.find(question)).as(question).containsExactly(scots);
            }
            for (var question :
                    List.of("sraid", "t-sràid", "T-SRAID", "bhuth", "\"a' bhùth\"", "una")) {
                assertThat(fixture.find(question)).as(question).containsExactly(gaelic);
            }
            assertThat(fixture.find("الانتظار")).containsExactly(arabic);
            assertThat(fixture.find("الانت*")).containsExactly(arabic);
        }
    }
}
