package kenning.store;

import java.util.ArrayList;
import java.util.List;
import kenning.model.IncomingStory;
import kenning.model.Permission;
import kenning.model.Place;
import kenning.model.Story;
import kenning.model.VagueDate;
import kenning.model.Voice;
import org.jspecify.annotations.Nullable;

/// What holds for all stories that come in together.
///
/// @param permission what their tellers allow; none recorded when empty, so that they are for the
///   team alone
public record Intake(
        Place.@Nullable Id place,
        Voice.@Nullable Id voice,
        @Nullable VagueDate told,
        @Nullable Permission permission,
        String how) {

    /// Nothing is known but the text.
    public static final Intake PLAIN = new Intake(null, null, null, null, "");

    /// Adds the stories, each with a teller of its own, since nothing says that two of them were
    /// told by the same person.
    public static List<Story.Id> add(Tx tx, List<IncomingStory> stories, Intake intake) {
        var added = new ArrayList<Story.Id>();
        for (var incoming : stories) {
            var teller = Tellers.add(tx, null, intake.voice(), intake.place());
            var story =
                    Stories.add(tx, incoming, StoryFacts.of(teller, intake.place(), intake.told()));
            var permission = intake.permission();
            if (permission != null) {
                Consents.add(tx, story, permission, intake.told(), intake.how());
            }
            added.add(story);
        }
        return added;
    }
}
