package kenning.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A size of project that is measured.
enum Size {
    S(50, 1_000, 2_000),
    M(500, 2_000, 20_000),
    L(5_000, 2_000, 200_000),

    /// One story of 50,000 words with 5,000 codings.
    LONG(1, 50_000, 5_000);

    final int stories;
    final int words;
    final int codings;

    Size(int stories, int words, int codings) {
        this.stories = stories;
        this.words = words;
        this.codings = codings;
    }

    /// Those asked for by -Dbench.sizes=S,M; all without it.
    static List<Size> asked() {
        var named = System.getProperty("bench.sizes", "");
        return named.isBlank()
                ? List.of(values())
                : Arrays.stream(named.split(","))
                        .map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
                        .toList();
    }
}
