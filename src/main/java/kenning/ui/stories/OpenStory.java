package kenning.ui.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.Correction;
import kenning.model.Indicator;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.model.Signal;
import kenning.model.Story;
import kenning.model.StorySummary;
import kenning.model.StoryText;
import kenning.model.TextRange;
import kenning.store.Codes;
import kenning.store.Codings;
import kenning.store.Corrections;
import kenning.store.Indicators;
import kenning.store.Members;
import kenning.store.Reading;
import kenning.store.Signals;
import kenning.store.Stories;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// The story on the screen: its facts, its words, and what is coded in it.
///
/// @param corrections of its text, the oldest first
/// @param codings by the key of their mark
/// @param signals by the key of their mark
record OpenStory(
        StorySummary summary,
        StoryText text,
        List<Mark> marks,
        Map<Long, Coding> codings,
        Map<Long, Signal> signals,
        List<Correction> corrections) {

    /// The coding that a mark stands for.
    static Coding.Id codingOf(Mark mark) {
        return new Coding.Id(mark.key() / 2);
    }

    /// The sign that a mark stands for.
    static Signal.Id signalOf(Mark mark) {
        return new Signal.Id(mark.key() / 2);
    }

    /// What the code or the indicator of a mark is remembered by; empty for a free sign.
    String keyOf(Mark mark) {
        var coding = codings.get(mark.key());
        var signal = signals.get(mark.key());
        var indicator = signal == null ? null : signal.indicator();
        return coding != null
                ? PaletteItem.key(coding.code())
                : indicator != null ? PaletteItem.key(indicator) : "";
    }

    /// What the codes and indicators on some of these words are remembered by.
    Set<String> keysAt(TextRange range) {
        var keys = new HashSet<String>();
        for (var coding : codings.values()) {
            if (coding.range().overlaps(range)) {
                keys.add(PaletteItem.key(coding.code()));
            }
        }
        for (var signal : signals.values()) {
            var indicator = signal.indicator();
            if (indicator != null && signal.range().overlaps(range)) {
                keys.add(PaletteItem.key(indicator));
            }
        }
        return keys;
    }

    static @Nullable OpenStory read(Reading reading, Story.Id id) throws Refusal {
        var summary = Stories.find(reading, id);
        if (summary.isEmpty() || summary.get().story().held()) {
            return null;
        }
        var codes = byId(Codes.list(reading), Code::id);
        var indicators = byId(Indicators.list(reading), Indicator::id);
        var members = byId(Members.list(reading), Member::id);
        var marks = new ArrayList<Mark>();
        var codings = new HashMap<Long, Coding>();
        for (var coding : Codings.of(reading, id)) {
            var code = codes.get(coding.code());
            if (code != null) {
                long key = coding.id().value() * 2;
                codings.put(key, coding);
                marks.add(
                        new Mark(
                                key,
                                Mark.Kind.THEME,
                                code.name(),
                                Color.web(code.colour()),
                                coding.range(),
                                null,
                                label(members, coding.member())));
            }
        }
        var signals = new HashMap<Long, Signal>();
        for (var signal : Signals.of(reading, id)) {
            long key = signal.id().value() * 2 + 1;
            signals.put(key, signal);
            var indicator = signal.indicator() == null ? null : indicators.get(signal.indicator());
            var name =
                    indicator == null
                            ? Messages.get("stories.freeSign")
                            : "“" + indicator.wording() + "”";
            marks.add(
                    new Mark(
                            key,
                            Mark.Kind.SIGN,
                            name,
                            SignColour.OF_EVERY_SIGN,
                            signal.range(),
                            signal.direction(),
                            label(members, signal.member())));
        }
        return new OpenStory(
                summary.get(),
                Stories.text(reading, id),
                List.copyOf(marks),
                codings,
                signals,
                Corrections.of(reading, id));
    }

    private static <K, V> Map<K, V> byId(List<V> all, Function<V, K> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static String label(Map<Member.Id, Member> members, Member.@Nullable Id id) {
        var member = id == null ? null : members.get(id);
        return member == null ? "" : member.label();
    }
}
