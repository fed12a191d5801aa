package kenning.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kenning.model.StorySummary;

/// Which stories of a list are asked for. Of several criteria of one kind a story meets one, of
/// each kind; every word of the title's part stands somewhere in its title.
///
/// @param title what was typed of the title; empty asks for nothing
public record StoryFilter(List<Criterion> criteria, String title) {
    public static final StoryFilter ALL = new StoryFilter(List.of(), "");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public StoryFilter {
        criteria = List.copyOf(criteria);
    }

    public boolean isAll() {
        return criteria.isEmpty() && title.isBlank();
    }

    /// With one more criterion, at the end.
    public StoryFilter with(Criterion criterion) {
        if (criteria.contains(criterion)) {
            return this;
        }
        var more = new ArrayList<>(criteria);
        more.add(criterion);
        return new StoryFilter(more, title);
    }

    public StoryFilter without(Criterion criterion) {
        return new StoryFilter(criteria.stream().filter(c -> !c.equals(criterion)).toList(), title);
    }

    public StoryFilter withTitle(String typed) {
        return new StoryFilter(criteria, typed);
    }

    /// Without what names something that has gone, since nothing could meet it any more.
    public StoryFilter known(StoryTerms terms) {
        return new StoryFilter(criteria.stream().filter(c -> c.isKnown(terms)).toList(), title);
    }

    /// Those asked for, in their order.
    public List<StorySummary> of(Collection<StorySummary> stories, StoryTerms terms) {
        var asked = question(terms);
        return stories.stream().filter(asked).toList();
    }

    private Predicate<StorySummary> question(StoryTerms terms) {
        var kinds = new LinkedHashMap<Criterion.Kind, Predicate<StorySummary>>();
        for (var criterion : criteria) {
            kinds.merge(criterion.kind(), criterion.question(terms), Predicate::or);
        }
        Predicate<StorySummary> asked = story -> true;
        for (var kind : kinds.values()) {
            asked = asked.and(kind);
        }
        var words = plain(title).strip();
        if (words.isEmpty()) {
            return asked;
        }
        var each = List.of(words.split("\\s+"));
        return asked.and(story -> {
            var whole = plain(story.title());
            return each.stream().allMatch(whole::contains);
        });
    }

    /// Without capitals and accents, and with one kind of apostrophe, so that what is typed in
    /// haste is found.
    private static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).replace('’', '\'');
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
