package kenning.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import kenning.model.Refusal;
import kenning.release.StoryLabel;
import kenning.release.StoryLabel.Standing;
import kenning.text.Messages;

/// Puts a label into words: standing, place, year.
public final class LabelWords {
    private LabelWords() {}

    /// Such as "Parent or carer, Tarrenholm, 2024".
    public static String of(StoryLabel label) {
        var words = new ArrayList<String>();
        words.add(Messages.get("label." + label.standing().code()));
        var place = label.place();
        if (place != null) {
            words.add(place);
        }
        var year = label.year();
        if (year != null) {
            words.add(Integer.toString(year));
        }
        return String.join(", ", words);
    }

    /// The place of that name among those that some labels give.
    ///
    /// @throws Refusal when none of them gives it, with those that they give
    public static String place(Collection<StoryLabel> labels, String name) throws Refusal {
        var places = new TreeSet<String>();
        for (var label : labels) {
            var place = label.place();
            if (place != null) {
                places.add(place);
            }
        }
        return one(List.copyOf(places), place -> place, name, "place.none");
    }

    /// The standing of that name among those that some labels give.
    ///
    /// @throws Refusal when none of them gives it, with those that they give
    public static Standing standing(Collection<StoryLabel> labels, String name) throws Refusal {
        var standings = EnumSet.noneOf(Standing.class);
        labels.forEach(label -> standings.add(label.standing()));
        return one(
                List.copyOf(standings),
                standing -> Messages.get("label." + standing.code()),
                name,
                "voice.none");
    }

    private static <T> T one(List<T> all, Function<T, String> name, String wanted, String none)
            throws Refusal {
        var folded = wanted.strip().toLowerCase(Locale.UK);
        for (var one : all) {
            if (name.apply(one).toLowerCase(Locale.UK).equals(folded)) {
                return one;
            }
        }
        throw Refusal.of(none, wanted, String.join(", ", all.stream().map(name).toList()));
    }
}
