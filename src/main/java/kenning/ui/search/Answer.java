package kenning.ui.search;

import java.util.List;
import java.util.stream.Stream;
import kenning.search.Aside;
import kenning.search.Hit;
import kenning.search.Hits;

/// One line of the answer: a story, or beside the stories an insight or a noticing.
sealed interface Answer {
    record OfStory(Hit hit) implements Answer {}

    record OfAside(Aside aside) implements Answer {}

    /// The stories first.
    static List<Answer> of(Hits hits) {
        return Stream.<Answer>concat(
                        hits.hits().stream().map(OfStory::new),
                        hits.asides().stream().map(OfAside::new))
                .toList();
    }
}
