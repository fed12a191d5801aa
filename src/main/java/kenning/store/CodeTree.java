package kenning.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kenning.model.Code;
import kenning.model.CodeKind;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// Where codes lie: one inside another, and in their order beside each other. At the top, those of
/// a kind stand beside each other.
final class CodeTree {
    private CodeTree() {}

    /// The codes kind by kind, each followed by those inside it. One inside a code of another kind
    /// stands at the top of its own.
    ///
    /// @param all those beside each other in their order
    static List<Code> inOrder(List<Code> all) {
        var ordered = new LinkedHashSet<Code>();
        for (var kind : CodeKind.values()) {
            var ofKind = all.stream().filter(code -> code.kind() == kind).toList();
            var known = new HashSet<>(ofKind.stream().map(Code::id).toList());
            ofKind.stream()
                    .filter(code -> code.parent() == null || !known.contains(code.parent()))
                    .forEach(code -> grow(ofKind, code, ordered));
            ordered.addAll(ofKind);
        }
        return List.copyOf(ordered);
    }

    private static void grow(List<Code> ofKind, Code code, Set<Code> ordered) {
        if (ordered.add(code)) {
            ofKind.stream()
                    .filter(inner -> code.id().equals(inner.parent()))
                    .forEach(inner -> grow(ofKind, inner, ordered));
        }
    }

    /// The codes directly inside one, in their order.
    static List<Code.Id> inside(Reading reading, Code.Id code) {
        return beside(reading, code, CodeKind.THEME);
    }

    /// Where a code stands among those beside it, from 0.
    static int index(Reading reading, Code code) {
        return beside(reading, code.parent(), code.kind()).indexOf(code.id());
    }

    private static List<Code.Id> beside(
            Reading reading, Code.@Nullable Id parent, CodeKind kindAtTheTop) {
        return reading.list(
                "SELECT id FROM code WHERE parent_id IS ?1 AND (?1 IS NOT NULL OR kind = ?2) ORDER BY position, id",
                row -> new Code.Id(row.number("id")),
                parent == null ? null : parent.value(),
                kindAtTheTop.code());
    }

    /// Whether a code is another one or lies somewhere inside it.
    static boolean liesWithin(Reading reading, Code.Id inner, Code.Id outer) {
        return reading.number(
                        "WITH RECURSIVE up(id) AS (SELECT ? UNION SELECT c.parent_id FROM code c JOIN up ON c.id = up.id)"
                                + " SELECT count(*) FROM up WHERE id = ?",
                        inner.value(),
                        outer.value())
                > 0;
    }

    /// Puts codes side by side under a parent, from an index on, and gives all those there their
    /// positions anew. Under a parent they take on its kind.
    ///
    /// @param leaving codes that are about to go, whose names are free
    /// @throws Refusal when a name is taken there
    static void put(
            Tx tx, List<Code.Id> codes, Code.@Nullable Id parent, int index, Set<Long> leaving)
            throws Refusal {
        if (codes.isEmpty()) {
            return;
        }
        var above = parent == null ? null : Codes.there(tx, parent);
        for (var code : codes) {
            var it = Codes.there(tx, code);
            var but = new HashSet<>(leaving);
            but.add(code.value());
            Codes.free(tx, it.name(), above == null ? null : above.id().value(), but);
            if (!Objects.equals(it.parent(), parent)) {
                tx.update(
                        "UPDATE code SET parent_id = ? WHERE id = ?",
                        above == null ? null : above.id().value(),
                        code.value());
            }
            if (above != null) {
                setKind(tx, code, above.kind());
            }
        }
        var kind = Codes.there(tx, codes.getFirst()).kind();
        var order = new ArrayList<>(beside(tx, parent, kind));
        order.removeAll(codes);
        order.addAll(Math.clamp(index, 0, order.size()), codes);
        number(tx, order);
    }

    private static void number(Tx tx, List<Code.Id> order) {
        for (int i = 0; i < order.size(); i++) {
            tx.update(
                    "UPDATE code SET position = ?1 WHERE id = ?2 AND position <> ?1",
                    i,
                    order.get(i).value());
        }
    }

    /// Lets the codes inside one take its place, before it goes.
    static void raise(Tx tx, Code code) throws Refusal {
        put(tx, inside(tx, code.id()), code.parent(), index(tx, code), Set.of(code.id().value()));
    }

    /// Of a code and of all inside it.
    static void setKind(Tx tx, Code.Id code, CodeKind kind) {
        tx.update(
                "WITH RECURSIVE down(id) AS (SELECT ?1 UNION SELECT c.id FROM code c JOIN down ON c.parent_id = down.id)"
                        + " UPDATE code SET kind = ?2 WHERE kind <> ?2 AND id IN (SELECT id FROM down)",
                code.value(),
                kind.code());
    }
}
