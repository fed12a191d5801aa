package kenning.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kenning.model.Audience;
import kenning.model.CodedSpan;
import kenning.model.Countable;
import kenning.model.Dates;
import kenning.model.Dimension;
import kenning.model.Key;
import kenning.model.Output;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.Use;
import kenning.model.Wording;
import kenning.store.Reading;
import org.jspecify.annotations.Nullable;

/// What may leave the project for one audience, as the project stood when the gate was opened.
///
/// The strictest word holds: that of the teller, of the story and of the flags on it. A story on
/// hold is not there for anybody. A story is counted outside the team only when it may be counted,
/// and shown only when it may be used so, in words that may go as they are. Immutable: may be used
/// from any thread.
public final class Gate {
    private final Audience audience;
    private final Holdings all;
    private final Labels labels;
    private final Lines lines;

    private Gate(Audience audience, Holdings all) {
        this.audience = audience;
        this.all = all;
        this.labels = new Labels(all);
        this.lines = new Lines(all.members());
    }

    /// Opens a gate; only rows are read here, everything else is done by whoever asks it.
    public static Gate open(Reading reading, Audience audience) throws Refusal {
        return new Gate(audience, Holdings.read(reading));
    }

    public Audience audience() {
        return audience;
    }

    /// A story's words, or why they are not shown.
    public Clearance clear(Story.Id story) {
        var summary = all.stories().get(story);
        if (summary == null) {
            return new Clearance.Withheld(Reason.NOT_THERE);
        }
        var reason = withheld(summary);
        return reason == null
                ? new Clearance.Cleared(
                        new ClearedStory(labels.of(summary), lines.all(all.text(story))))
                : new Clearance.Withheld(reason);
    }

    /// The stories that may be shown.
    public Set<Story.Id> shown() {
        return all.stories().values().stream()
                .filter(story -> withheld(story) == null)
                .map(StorySummary::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whether there are stories and none of them may be counted or shown.
    public boolean hidesEverything() {
        return !all.stories().isEmpty()
                && all.stories().values().stream()
                        .noneMatch(story -> withheld(story) == null || mayCount(story));
    }

    /// The labels of the stories that may be shown.
    public Map<Story.Id, StoryLabel> labels() {
        var shown = new HashMap<Story.Id, StoryLabel>();
        shown().forEach(story -> shown.put(story, labels.of(all.story(story))));
        return shown;
    }

    /// The stories that may be both shown and counted: so many an audience can read, as far as it
    /// may be told.
    public List<Countable> stories(Dates dates) {
        return all.stories().values().stream()
                .filter(story -> withheld(story) == null && mayCount(story) && in(dates, story))
                .map(story -> countable(story, Map.of()))
                .toList();
    }

    /// The coded passages that may be counted, each with its code.
    public List<Countable> codings(Dates dates) {
        return codings(ReportScope.of(dates));
    }

    List<Countable> codings(ReportScope scope) {
        var keys = codeKeys();
        return all.codings().stream()
                .filter(coding -> counts(scope, coding.story()))
                .map(coding ->
                        countable(
                                all.story(coding.story()),
                                Map.of(
                                        Dimension.CODE,
                                        keys.getOrDefault(coding.code().value(), new Key(0, "")))))
                .toList();
    }

    /// Where the codes stand that may be counted.
    public List<CodedSpan> spans(Dates dates) {
        var scope = ReportScope.of(dates);
        var keys = codeKeys();
        return all.codings().stream()
                .filter(coding -> counts(scope, coding.story()))
                .map(coding ->
                        new CodedSpan(
                                coding.story(),
                                coding.range(),
                                keys.getOrDefault(coding.code().value(), new Key(0, ""))))
                .toList();
    }

    /// The signs that may be counted, each with its indicator and direction.
    public List<Countable> signs(Dates dates) {
        return signs(ReportScope.of(dates));
    }

    List<Countable> signs(ReportScope scope) {
        var order = new HashMap<Long, Key>();
        for (int i = 0; i < all.indicators().size(); i++) {
            var indicator = all.indicators().get(i);
            order.put(indicator.id().value(), new Key(i, indicator.wording()));
        }
        return all.signals().stream()
                .filter(sign -> counts(scope, sign.story()))
                .map(sign -> {
                    var keys = new HashMap<Dimension, Key>();
                    var indicator = sign.indicator();
                    if (indicator != null) {
                        keys.put(
                                Dimension.INDICATOR,
                                order.getOrDefault(indicator.value(), new Key(0, "")));
                    }
                    keys.put(
                            Dimension.DIRECTION, Key.of(sign.direction(), sign.direction().code()));
                    return countable(all.story(sign.story()), keys);
                })
                .toList();
    }

    /// Everything that a report of a span of time may hold.
    public ClearedReport report(Dates dates) {
        return report(ReportScope.of(dates));
    }

    /// Everything that a report may hold.
    public ClearedReport report(ReportScope scope) {
        return new ReportClearance(this, all, scope).clear();
    }

    /// What stays out of a report, and why: for the team alone.
    public List<LeftOut> leftOut(Dates dates) {
        return leftOut(ReportScope.of(dates), List.of());
    }

    /// @param chosen what somebody chose for the report: what of it cannot be shown stands there
    ///   too
    public List<LeftOut> leftOut(ReportScope scope, List<Output.Item> chosen) {
        return new LeftOutOfReport(this, all, scope).list(chosen);
    }

    /// Sees to it that names which the team gave, of codes and indicators, hold no words of stories
    /// that this audience must not see.
    ///
    /// @throws Refusal when they do, with those words
    public void requireFit(Collection<String> names) throws Refusal {
        var found =
                audience == Audience.TEAM
                        ? Optional.<String>empty()
                        : scan().find(String.join(" \n", names));
        if (found.isPresent()) {
            throw new Refusal(Refusal.Kind.WITHHELD, "counts.leak", found.get(), audience.code());
        }
    }

    /// Looks for words of stories that this audience must not see.
    AfterScan scan() {
        // What was corrected away may have been somebody’s name: it stays inside, wherever it was.
        var secret = new ArrayList<String>(all.former());
        for (var held : all.held()) {
            secret.addAll(words(held.summary()));
            secret.add(held.summary().story().reviewNote());
            secret.add(held.text().text());
        }
        var open = new ArrayList<String>();
        for (var story : all.stories().values()) {
            var text = all.text(story.id()).text();
            // What a teller said about their own story when they went through it is for the team.
            secret.add(story.story().reviewNote());
            if (withheld(story) == null) {
                open.add(text);
            } else {
                secret.addAll(words(story));
                secret.add(text);
            }
        }
        for (var sign : all.signals()) {
            if (withheld(all.story(sign.story())) != null) {
                secret.add(sign.created());
            } else {
                open.add(sign.created());
            }
        }
        // A group wrote its indicators to be read, and often in the words of somebody's story.
        all.indicators()
                .forEach(indicator ->
                        open.addAll(
                                List.of(
                                        indicator.wording(),
                                        indicator.counterSign(),
                                        indicator.group(),
                                        indicator.about())));
        return new AfterScan(secret, open);
    }

    /// What is said of a story beside its text.
    private static List<String> words(StorySummary story) {
        return List.of(story.title(), story.story().whatMatters(), story.story().inTheWay());
    }

    Holdings holdings() {
        return all;
    }

    Labels labelling() {
        return labels;
    }

    Lines lines() {
        return lines;
    }

    /// Why a story may not be shown; null when it may.
    @Nullable Reason withheld(StorySummary story) {
        var use = audience.needs();
        if (use.isEmpty()) {
            return null;
        }
        if (!story.permission().allows(use.get())) {
            return Reason.NOT_AGREED;
        }
        return story.permission().wording() == Wording.AS_IS ? null : Reason.WORDING;
    }

    /// Whether a story is in the figures of this audience.
    boolean mayCount(StorySummary story) {
        return audience == Audience.TEAM || story.permission().allows(Use.COUNTED);
    }

    private boolean counts(ReportScope scope, Story.Id id) {
        var story = all.stories().get(id);
        return story != null && mayCount(story) && scope.holds(story);
    }

    static boolean in(Dates dates, StorySummary story) {
        var told = story.story().told();
        return dates.hold(told == null ? story.story().happened() : told);
    }

    Map<Long, Key> codeKeys() {
        var keys = new HashMap<Long, Key>();
        for (int i = 0; i < all.codes().size(); i++) {
            keys.put(all.codes().get(i).id().value(), new Key(i, all.codes().get(i).name()));
        }
        return keys;
    }

    /// A story, or something in it, with the keys that this audience may see of it.
    Countable countable(StorySummary story, Map<Dimension, Key> more) {
        var keys = new HashMap<>(more);
        var voice = story.voice();
        var family = voice == null ? null : voice.family();
        if (family != null) {
            keys.put(Dimension.FAMILY, Key.of(family, family.code()));
        }
        keys.putAll(audience == Audience.TEAM ? inFull(story) : asLabelled(story));
        var told = story.story().told();
        if (told != null) {
            keys.put(Dimension.YEAR, new Key(told.year(), Integer.toString(told.year())));
        }
        return new Countable(story.id(), story.story().teller(), keys);
    }

    private Map<Dimension, Key> inFull(StorySummary story) {
        var keys = new HashMap<Dimension, Key>();
        var voice = story.voice();
        if (voice != null) {
            keys.put(Dimension.VOICE, new Key(all.voices().indexOf(voice), voice.name()));
        }
        var own = labels.own(story);
        var top = labels.top(story);
        if (own != null && top != null) {
            keys.put(Dimension.LOCALITY, new Key(own.id().value(), own.name()));
            keys.put(Dimension.PLACE, new Key(top.id().value(), top.name()));
        }
        return keys;
    }

    private Map<Dimension, Key> asLabelled(StorySummary story) {
        var keys = new HashMap<Dimension, Key>();
        var standing = Labels.standing(story.voice());
        keys.put(Dimension.VOICE, Key.of(standing, standing.code()));
        var top = labels.top(story);
        if (top != null && Labels.mayBePlaced(standing)) {
            keys.put(Dimension.PLACE, new Key(top.id().value(), top.name()));
        }
        return keys;
    }
}
