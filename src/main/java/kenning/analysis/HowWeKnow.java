package kenning.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import kenning.model.VagueDate;
import kenning.model.VoiceFamily;

/// How we know: on what an insight rests, counted afresh from the stories beside it and never kept.
///
/// Voices, people, places, methods and dates are those of all the stories beside it, since a story
/// that does not fit is part of what is known; how many do not fit stands apart.
///
/// @param fitting how many stories bear it out
/// @param notFitting how many do not fit
/// @param tellers how many people told them, each once
/// @param voices how many of those people speak from each family: every family, community first
/// @param unknown how many of those people speak nobody knows from where
/// @param first the earliest day that any of them can have been told; none when no story is dated
/// @param last the latest
/// @param places in the order of the alphabet
/// @param methods in the order of the alphabet
/// @param remarks what a reader must know before believing it, the gravest first
public record HowWeKnow(
        int fitting,
        int notFitting,
        int tellers,
        Map<VoiceFamily, Integer> voices,
        int unknown,
        Optional<VagueDate> first,
        Optional<VagueDate> last,
        List<String> places,
        List<String> methods,
        List<Remark> remarks) {

    /// Something that the bare numbers do not say loudly enough.
    public enum Remark {
        /// No story bears it out.
        NO_STORY,
        /// Nobody from the community is among those who told the stories.
        NO_COMMUNITY,
        /// The only voices from the community are in stories that do not fit.
        COMMUNITY_AGAINST,
        /// One person alone bears it out.
        ONE_VOICE,
        /// More than half of the people are leaders.
        MOSTLY_LEADERSHIP
    }

    public HowWeKnow {
        var all = new EnumMap<VoiceFamily, Integer>(VoiceFamily.class);
        for (var family : VoiceFamily.values()) {
            all.put(family, voices.getOrDefault(family, 0));
        }
        voices = Collections.unmodifiableMap(all);
        places = List.copyOf(places);
        methods = List.copyOf(methods);
        remarks = List.copyOf(remarks);
    }

    public static HowWeKnow of(List<Evidence> fitting, List<Evidence> notFitting) {
        var all = Stream.concat(fitting.stream(), notFitting.stream()).toList();
        var voices = new EnumMap<VoiceFamily, Integer>(VoiceFamily.class);
        for (var family : VoiceFamily.values()) {
            voices.put(family, tellers(of(family, all)));
        }
        var dates = all.stream().map(Evidence::told).flatMap(Stream::ofNullable).toList();
        return new HowWeKnow(
                stories(fitting),
                stories(notFitting),
                tellers(all),
                voices,
                tellers(all.stream().filter(one -> one.family() == null).toList()),
                dates.stream().min(java.util.Comparator.comparing(VagueDate::first)),
                dates.stream().max(java.util.Comparator.comparing(VagueDate::last)),
                names(all, Evidence::place),
                names(all, Evidence::method),
                remarks(fitting, all));
    }

    public int of(VoiceFamily family) {
        return voices.getOrDefault(family, 0);
    }

    /// Whether nobody from the community bears it out.
    public boolean wantsCommunity() {
        return remarks.contains(Remark.NO_STORY)
                || remarks.contains(Remark.NO_COMMUNITY)
                || remarks.contains(Remark.COMMUNITY_AGAINST);
    }

    private static List<Remark> remarks(List<Evidence> fitting, List<Evidence> all) {
        var remarks = new ArrayList<Remark>();
        if (fitting.isEmpty()) {
            remarks.add(Remark.NO_STORY);
        }
        if (!all.isEmpty() && of(VoiceFamily.COMMUNITY, all).isEmpty()) {
            remarks.add(Remark.NO_COMMUNITY);
        } else if (!all.isEmpty() && of(VoiceFamily.COMMUNITY, fitting).isEmpty()) {
            remarks.add(Remark.COMMUNITY_AGAINST);
        }
        if (tellers(fitting) == 1) {
            remarks.add(Remark.ONE_VOICE);
        }
        if (2 * tellers(of(VoiceFamily.LEADERSHIP, all)) > tellers(all)) {
            remarks.add(Remark.MOSTLY_LEADERSHIP);
        }
        return remarks;
    }

    private static List<Evidence> of(VoiceFamily family, List<Evidence> evidence) {
        return evidence.stream().filter(one -> one.family() == family).toList();
    }

    private static int stories(Collection<Evidence> evidence) {
        return (int) evidence.stream().map(Evidence::story).distinct().count();
    }

    private static int tellers(Collection<Evidence> evidence) {
        return (int) evidence.stream().map(Evidence::teller).distinct().count();
    }

    private static List<String> names(List<Evidence> evidence, Function<Evidence, String> of) {
        var names = new TreeSet<String>();
        evidence.stream().map(of).filter(name -> !name.isBlank()).forEach(names::add);
        return List.copyOf(names);
    }
}
