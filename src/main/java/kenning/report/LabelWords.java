package kenning.report;

import java.util.ArrayList;
import kenning.release.StoryLabel;
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
}
