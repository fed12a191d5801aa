package kenning.cli;

import kenning.model.Refusal;
import kenning.model.StorySummary;
import kenning.model.TextRange;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.text.Quotes;
import picocli.CommandLine.Option;

/// A passage as it is named on the command line: a story, and the exact words.
final class Spot {
    @Option(
            names = "--story",
            required = true,
            description = "The story’s title, the beginning of it, or its number.")
    String story;

    @Option(names = "--quote", required = true, description = "The exact words of the passage.")
    String quote;

    @Option(names = "--held", description = "Among the stories on hold.")
    boolean held;

    /// @param words as they stand in the story
    record Found(StorySummary story, TextRange range, String words) {
        /// The place of the edit, to which an undo goes back.
        String place() {
            return "story/" + story.id().value();
        }
    }

    /// @throws Refusal when there is no such story, or the words do not stand there exactly once
    Found find(Project project) throws Refusal {
        return Project.await(
                project.read(reading -> {
                    var found = Stories.named(reading, story, held);
                    var text = Stories.text(reading, found.id()).text();
                    var range = Quotes.only(text, quote);
                    return new Found(found, range, range.in(text));
                }));
    }
}
