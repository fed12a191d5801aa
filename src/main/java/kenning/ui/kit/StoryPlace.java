package kenning.ui.kit;

import java.util.Optional;
import java.util.regex.Pattern;
import kenning.model.Story;
import kenning.model.TextRange;
import org.jspecify.annotations.Nullable;

/// Where in a story something happened, as the steps of a project remember it: `story/12`, or with
/// the passage `story/12/40-71`.
///
/// @param range in UTF-16 code units of the story's text at that time
public record StoryPlace(Story.Id story, @Nullable TextRange range) {
    private static final Pattern FORM =
            Pattern.compile("story/([0-9]{1,18})(?:/([0-9]{1,9})-([0-9]{1,9}))?");

    /// The place that a step remembers; empty when it was in no story.
    public static Optional<StoryPlace> of(String place) {
        var form = FORM.matcher(place);
        if (!form.matches()) {
            return Optional.empty();
        }
        var story = new Story.Id(Long.parseLong(form.group(1)));
        if (form.group(2) == null) {
            return Optional.of(new StoryPlace(story, null));
        }
        int start = Integer.parseInt(form.group(2));
        int end = Integer.parseInt(form.group(3));
        return Optional.of(
                new StoryPlace(story, new TextRange(Math.min(start, end), Math.max(start, end))));
    }

    @Override
    public String toString() {
        return "story/"
                + story.value()
                + (range == null ? "" : "/" + range.start() + "-" + range.end());
    }
}
