package kenning.app;

import kenning.model.Member;
import kenning.model.Story;
import kenning.store.Drafts;
import kenning.ui.kit.Screen;
import org.jspecify.annotations.Nullable;

/// In what somebody types: on which screen, about which story, and who. It is part of the name
/// under which a draft is kept.
///
/// @param story the one that is open; none on a screen that is about none
record TypedPlace(Screen screen, Story.@Nullable Id story, Member.@Nullable Id member) {
    private static final String NO_STORY = "no/0/";
    private static final int PARTS = 6;

    /// A draft with what its name says.
    ///
    /// @param label what stands beside the field, for people
    record Typed(Drafts.Draft draft, TypedPlace place, String label) {
        /// Of a draft whose name was not made here, the words are there all the same.
        static Typed of(Drafts.Draft draft) {
            var parts = draft.field().split("/", PARTS);
            if (parts.length < PARTS) {
                return new Typed(draft, new TypedPlace(Screen.HOME, null, null), "");
            }
            long story = number(parts[1]);
            long member = number(parts[3]);
            return new Typed(
                    draft,
                    new TypedPlace(
                            screen(parts[2]),
                            story == 0 ? null : new Story.Id(story),
                            member == 0 ? null : new Member.Id(member)),
                    parts[5]);
        }

        /// Whether somebody may read it: what one member typed is no other's business.
        boolean isFor(Member.@Nullable Id reader) {
            return place.member() == null || place.member().equals(reader);
        }
    }

    /// @param field the id of the node
    String name(String field, String label) {
        var its = story;
        var who = member;
        return (its == null ? NO_STORY : Drafts.in(its))
                + screen.name()
                + "/"
                + (who == null ? 0 : who.value())
                + "/"
                + field
                + "/"
                + label;
    }

    private static Screen screen(String name) {
        for (var screen : Screen.values()) {
            if (screen.name().equals(name)) {
                return screen;
            }
        }
        return Screen.HOME;
    }

    private static long number(String digits) {
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }
}
