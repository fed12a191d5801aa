package kenning.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kenning.model.Audience;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Countable;
import kenning.model.Dates;
import kenning.model.Dimension;
import kenning.model.Flag;
import kenning.model.Indicator;
import kenning.model.Key;
import kenning.model.Refusal;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.TextRange;
import kenning.model.VoiceFamily;
import kenning.release.DeckGap.Why;
import kenning.store.Members;
import kenning.store.Reading;
import kenning.store.Tellers;
import org.jspecify.annotations.Nullable;

/// What the screens of an event may show, as the project stood when this gate was opened. A screen
/// stands before a room, so a story that is flagged as not for the room is on none, whatever the
/// audience. Immutable: may be used from any thread.
public final class ScreenGate {
    private final Gate gate;
    private final Holdings all;
    private final ScreenPool.Names names;

    private ScreenGate(Gate gate, Set<String> names) {
        this.gate = gate;
        this.all = gate.holdings();
        this.names = new ScreenPool.Names(names);
    }

    /// Opens it; only rows are read here.
    ///
    /// @throws Refusal when it is not an audience that screens are shown to
    public static ScreenGate open(Reading reading, Audience audience) throws Refusal {
        if (audience != Audience.ROOM && audience != Audience.PUBLIC) {
            throw Refusal.of("present.notBefore", audience.code());
        }
        var names =
                Tellers.list(reading).stream()
                        .map(teller -> teller.pseudonym() == null ? "" : teller.pseudonym().strip())
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(HashSet::new));
        Members.list(reading).forEach(member -> names.add(member.label().strip()));
        names.remove("");
        return new ScreenGate(Gate.open(reading, audience), names);
    }

    /// All that may be shown, to choose from.
    public ScreenPool pool() {
        var kept = new HashMap<Coding.Id, DeckGap>();
        var twins = new HashSet<Coding.Id>();
        var passages = passages();
        var quotes = new HashMap<Code.Id, List<ScreenQuote>>();
        var keys = gate.codeKeys();
        var byCode = all.codings().stream().collect(Collectors.groupingBy(Coding::code));
        for (var code : all.codes()) {
            quotes.put(
                    code.id(),
                    quotes(code, byCode.getOrDefault(code.id(), List.of()), kept, twins));
        }
        var themes = new ArrayList<ScreenTheme>();
        for (var branch : Code.inTree(all.codes())) {
            var code = branch.code();
            var key = keys.get(code.id().value());
            themes.add(
                    new ScreenTheme(
                            code.id(),
                            new ClearedText(code.name()),
                            key == null ? List.of() : passages.getOrDefault(key, List.of()),
                            quotes.getOrDefault(code.id(), List.of())));
        }
        return new ScreenPool(
                gate.audience(), themes, indicators(), kept, twins, names, gate.scan());
    }

    private Map<Key, List<Countable>> passages() {
        var passages = new HashMap<Key, List<Countable>>();
        for (var passage : gate.codings(Dates.ALL)) {
            var code = passage.keys().get(Dimension.CODE);
            if (code != null) {
                passages.computeIfAbsent(code, k -> new ArrayList<>()).add(passage);
            }
        }
        return passages;
    }

    private record Place(Story.Id story, TextRange range) {}

    /// Community voices first; a passage that two people coded alike stands once.
    private List<ScreenQuote> quotes(
            Code code, List<Coding> codings, Map<Coding.Id, DeckGap> kept, Set<Coding.Id> twins) {
        var quotes = new ArrayList<ScreenQuote>();
        var seen = new HashSet<Place>();
        for (var coding : codings) {
            var story = all.stories().get(coding.story());
            var gap = story == null ? new DeckGap(Why.NOT_THERE, name(code)) : gap(story, code);
            if (gap == null && story != null) {
                var quote = quote(story, coding);
                if (names.in(text(quote))) {
                    gap = new DeckGap(Why.NAMED, name(code));
                } else if (quote.told().isBlank()
                        || !seen.add(new Place(coding.story(), coding.range()))) {
                    twins.add(coding.id());
                } else {
                    quotes.add(quote);
                }
            }
            if (gap != null) {
                kept.put(coding.id(), gap);
            }
        }
        quotes.sort(Comparator.comparingInt(quote -> rank(quote.family())));
        return quotes;
    }

    private static int rank(@Nullable VoiceFamily family) {
        var all = List.of(VoiceFamily.values());
        return family == null ? all.size() : all.indexOf(family);
    }

    private static ClearedText name(Code code) {
        return new ClearedText(code.name());
    }

    private static String text(ScreenQuote quote) {
        return String.join("\n", quote.lines().stream().map(l -> l.words().text()).toList());
    }

    private @Nullable DeckGap gap(StorySummary story, Code code) {
        if (story.story().flags().contains(Flag.NOT_FOR_ROOM)) {
            return new DeckGap(Why.NOT_FOR_ROOM, name(code));
        }
        var reason = gate.withheld(story);
        return reason == null ? null : DeckGap.of(reason, name(code));
    }

    private ScreenQuote quote(StorySummary story, Coding coding) {
        var voice = story.voice();
        return new ScreenQuote(
                coding.id(),
                story.story().teller(),
                voice == null ? null : voice.family(),
                gate.labelling().of(story),
                gate.lines().of(all.text(story.id()), coding.range()),
                !coding.quotedVoice().isBlank(),
                story.story().flags().contains(Flag.HARD_TO_HEAR));
    }

    private List<ScreenIndicator> indicators() {
        var signs = new HashMap<String, List<Countable>>();
        for (var sign : gate.signs(Dates.ALL)) {
            var indicator = sign.keys().get(Dimension.INDICATOR);
            if (indicator != null) {
                signs.computeIfAbsent(indicator.name(), k -> new ArrayList<>()).add(sign);
            }
        }
        return all.indicators().stream()
                .filter(one -> one.retired() == null || signs.containsKey(one.wording()))
                .map(one -> indicator(one, signs.getOrDefault(one.wording(), List.of())))
                .toList();
    }

    private static ScreenIndicator indicator(Indicator indicator, List<Countable> signs) {
        return new ScreenIndicator(
                indicator.id(),
                new ClearedText(indicator.wording()),
                new ClearedText(indicator.group()),
                signs);
    }
}
