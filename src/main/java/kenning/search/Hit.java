package kenning.search;

import java.util.List;
import kenning.model.Story;
import org.jspecify.annotations.Nullable;

/// A story that answers a search.
///
/// @param title empty where the view does not show titles
/// @param year in which it was told; none when nobody knows, or beyond the team
/// @param count how many passages answer it in all; 0 when the story answers by what is not in it
/// @param passages the first of them: those of the working text, then of the title, of what matters
///   and of what is in the way
public record Hit(
        Story.Id story, String title, @Nullable Integer year, int count, List<Passage> passages) {
    public Hit {
        passages = List.copyOf(passages);
    }
}
