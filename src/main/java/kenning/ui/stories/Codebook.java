package kenning.ui.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Direction;
import kenning.model.Indicator;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Indicators;
import kenning.store.Reading;
import kenning.store.Signals;

/// The codes and the leading indicators, with how often each is used in stories that are not held.
///
/// @param passages by code
/// @param signs by indicator and direction
record Codebook(
        List<Code> codes,
        List<Indicator> indicators,
        Map<Code.Id, Integer> passages,
        Map<Indicator.Id, Map<Direction, Integer>> signs) {

    static final Codebook EMPTY = new Codebook(List.of(), List.of(), Map.of(), Map.of());

    static Codebook read(Reading reading) {
        return new Codebook(
                Codes.list(reading),
                Indicators.list(reading),
                Codings.counts(reading),
                Signals.counts(reading));
    }

    int passages(Code.Id code) {
        return passages.getOrDefault(code, 0);
    }

    int signs(Indicator.Id indicator, Direction direction) {
        return signs.getOrDefault(indicator, Map.of()).getOrDefault(direction, 0);
    }

    /// A code at its place in the tree.
    ///
    /// @param depth 0 for a code that lies under no other
    record Branch(Code code, int depth) {}

    /// The codes of a kind, each followed by those that lie under it. One whose parent is of
    /// another kind stands at the top.
    List<Branch> tree(CodeKind kind) {
        var ofKind = codes.stream().filter(c -> c.kind() == kind).toList();
        var known = ofKind.stream().map(Code::id).collect(Collectors.toSet());
        var branches = new ArrayList<Branch>();
        for (var code : ofKind) {
            if (code.parent() == null || !known.contains(code.parent())) {
                grow(ofKind, code, 0, branches);
            }
        }
        return branches;
    }

    private static void grow(List<Code> all, Code code, int depth, List<Branch> branches) {
        branches.add(new Branch(code, depth));
        for (var other : all) {
            if (code.id().equals(other.parent())) {
                grow(all, other, depth + 1, branches);
            }
        }
    }

    /// The indicators that are still watched.
    List<Indicator> watched() {
        return indicators.stream().filter(i -> i.retired() == null).toList();
    }
}
