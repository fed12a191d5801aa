package kenning.release;

import java.util.Locale;
import java.util.Set;
import kenning.model.Place;
import kenning.model.StorySummary;
import kenning.model.Voice;
import kenning.release.StoryLabel.Standing;
import org.jspecify.annotations.Nullable;

/// Gives stories their labels. Until crowds are recorded for each role and place (domain E-09),
/// nothing finer than five standings is given, and a place only to parents, carers and young
/// people, of whom there are many everywhere.
final class Labels {
    private static final Set<Standing> MANY =
            Set.of(Standing.PARENT_OR_CARER, Standing.YOUNG_PERSON);

    private final Holdings all;

    Labels(Holdings all) {
        this.all = all;
    }

    StoryLabel of(StorySummary story) {
        return labelled(story, standing(story.voice()));
    }

    /// In what is about some places only, the place is known of everybody; so whoever could not be
    /// shown with a place is shown without a standing.
    StoryLabel ofAKnownPlace(StorySummary story) {
        var standing = standing(story.voice());
        return labelled(story, mayBePlaced(standing) ? standing : Standing.SOMEONE);
    }

    private StoryLabel labelled(StorySummary story, Standing standing) {
        var place = mayBePlaced(standing) ? top(story) : null;
        var told = story.story().told();
        return new StoryLabel(
                standing, place == null ? null : place.name(), told == null ? null : told.year());
    }

    /// The widest place that a story belongs to.
    @Nullable Place top(StorySummary story) {
        var own = own(story);
        return own == null ? null : all.top(own);
    }

    @Nullable Place own(StorySummary story) {
        for (var place : all.places()) {
            if (place.id().equals(story.story().place())) {
                return place;
            }
        }
        return null;
    }

    static Standing standing(@Nullable Voice voice) {
        if (voice == null) {
            return Standing.SOMEONE;
        }
        return switch (voice.family()) {
            case COMMUNITY -> community(voice.name());
            case PRACTICE -> Standing.PRACTITIONER;
            case LEADERSHIP -> Standing.LEADER;
            case FUNDER -> Standing.FUNDER;
        };
    }

    /// A role of the project's own might point to one person, so it is not taken for many.
    private static Standing community(String role) {
        return switch (role.strip().toLowerCase(Locale.UK)) {
            case "parent", "parents", "carer", "carers", "parent or carer", "parents and carers" ->
                    Standing.PARENT_OR_CARER;
            case "young person", "young people" -> Standing.YOUNG_PERSON;
            default -> Standing.SOMEONE;
        };
    }

    /// Whether a place may stand beside this standing outside the team.
    static boolean mayBePlaced(Standing standing) {
        return MANY.contains(standing);
    }
}
