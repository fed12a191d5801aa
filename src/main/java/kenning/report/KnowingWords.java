package kenning.report;

import java.util.ArrayList;
import java.util.List;
import kenning.analysis.HowWeKnow;
import kenning.model.VagueDate;
import kenning.model.VoiceFamily;
import kenning.text.DateWords;
import kenning.text.Messages;

/// The line that says how we know, in words: the same on the screen and on the command line.
public final class KnowingWords {
    private static final String BETWEEN = " · ";

    private KnowingWords() {}

    /// Such as "3 stories fit, 1 does not · 4 people: 1 community, 3 practice".
    public static String brief(HowWeKnow know) {
        return people(know).isEmpty() ? stories(know) : stories(know) + BETWEEN + people(know);
    }

    /// The brief line, with when the stories were told, where, and how they were gathered.
    public static String line(HowWeKnow know) {
        var parts = new ArrayList<String>(List.of(brief(know)));
        know.first().flatMap(from -> know.last().map(to -> dates(from, to))).ifPresent(parts::add);
        for (var names : List.of(know.places(), know.methods())) {
            if (!names.isEmpty()) {
                parts.add(String.join(", ", names));
            }
        }
        return String.join(BETWEEN, parts);
    }

    /// What a reader must know before believing it, each a few words long.
    public static List<String> remarks(HowWeKnow know) {
        return know.remarks().stream().map(KnowingWords::remark).toList();
    }

    private static String remark(HowWeKnow.Remark remark) {
        return switch (remark) {
            case NO_STORY -> Messages.get("know.noStory");
            case NO_COMMUNITY -> Messages.get("know.noCommunity");
            case COMMUNITY_AGAINST -> Messages.get("know.communityAgainst");
            case ONE_VOICE -> Messages.get("know.oneVoice");
            case MOSTLY_LEADERSHIP -> Messages.get("know.mostlyLeadership");
        };
    }

    private static String stories(HowWeKnow know) {
        var fit = Messages.get("know.fit", know.fitting());
        return know.notFitting() == 0 ? fit : fit + Messages.get("know.fitNot", know.notFitting());
    }

    /// Who they are, community first.
    private static String people(HowWeKnow know) {
        var voices = new ArrayList<String>();
        for (var family : VoiceFamily.values()) {
            if (know.of(family) > 0) {
                voices.add(Messages.get("family.count." + family.code(), know.of(family)));
            }
        }
        if (know.unknown() > 0) {
            voices.add(Messages.get("report.voiceUnknown", know.unknown()));
        }
        return voices.isEmpty()
                ? ""
                : Messages.get("know.people", know.tellers(), String.join(", ", voices));
    }

    private static String dates(VagueDate from, VagueDate to) {
        return from.equals(to)
                ? DateWords.of(from)
                : Messages.get("know.dates", DateWords.of(from), DateWords.of(to));
    }
}
