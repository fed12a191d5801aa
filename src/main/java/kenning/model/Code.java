package kenning.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A label for passages, with what it means and when to use it.
///
/// @param colour as `#rrggbb`
/// @param position where it stands among the codes of the same parent, from small to large; not
///   always without gaps
public record Code(
        Id id,
        @Nullable Id parent,
        CodeKind kind,
        String name,
        String definition,
        String whenToUse,
        String whenNot,
        String colour,
        int position) {

    public record Id(long value) {}

    /// A code at its place in the codebook.
    ///
    /// @param depth 0 for one that lies in no other
    public record Branch(Code code, int depth) {}

    /// The codes, each followed by those that lie in it; last those of a damaged codebook that lie
    /// in themselves.
    public static List<Branch> inTree(List<Code> all) {
        var branches = new ArrayList<Branch>();
        all.stream().filter(code -> code.parent() == null).forEach(c -> grow(all, c, 0, branches));
        var reached =
                branches.stream().map(branch -> branch.code().id()).collect(Collectors.toSet());
        all.stream()
                .filter(code -> !reached.contains(code.id()))
                .forEach(code -> branches.add(new Branch(code, 0)));
        return branches;
    }

    private static void grow(List<Code> all, Code code, int depth, List<Branch> branches) {
        branches.add(new Branch(code, depth));
        all.stream()
                .filter(inner -> code.id().equals(inner.parent()))
                .forEach(inner -> grow(all, inner, depth + 1, branches));
    }

    /// A code and every code that is nested in it.
    public static Set<Id> within(List<Code> all, Id code) {
        return Nesting.within(all, code, Code::id, Code::parent);
    }
}
