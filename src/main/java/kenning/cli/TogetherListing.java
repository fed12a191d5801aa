package kenning.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import kenning.analysis.CoOccurrence;
import kenning.model.CodedSpan;
import kenning.model.Key;

/// Which codes stand together, each pair once, in the order of the codebook.
final class TogetherListing {
    private TogetherListing() {}

    static void print(List<CodedSpan> spans, PrintWriter out, boolean json) {
        var together =
                CoOccurrence.of(
                        spans.stream()
                                .map(s -> new CoOccurrence.Placed<>(s.story(), s.range(), s.code()))
                                .toList());
        var listing =
                new Listing("code", "with", "overlaps", "overlapping_stories", "stories")
                        .wrapping();
        for (var code : spans.stream().map(CodedSpan::code).distinct().sorted().toList()) {
            var with = new TreeMap<Key, CoOccurrence.Together>(together.with(code));
            with.tailMap(code, false)
                    .forEach((other, how) ->
                            listing.row(
                                    code.name(),
                                    other.name(),
                                    how.overlaps(),
                                    how.overlapping(),
                                    how.stories()));
        }
        listing.print(out, json, "cli.counts.none");
    }
}
