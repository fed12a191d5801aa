package kenning.store;

import kenning.model.Programme;
import kenning.model.Refusal;
import kenning.model.VoiceFamily;

/// What a new, empty project begins with: its name and the usual roles from which people speak.
/// Each can be renamed.
public final class Starter {
    private Starter() {}

    public static void fill(Tx tx, String name) throws Refusal {
        Programmes.save(tx, Programme.named(name));
        Voices.add(tx, "Parent or carer", VoiceFamily.COMMUNITY);
        Voices.add(tx, "Young person", VoiceFamily.COMMUNITY);
        Voices.add(tx, "Practitioner", VoiceFamily.PRACTICE);
        Voices.add(tx, "Leader", VoiceFamily.LEADERSHIP);
        Voices.add(tx, "Funder", VoiceFamily.FUNDER);
    }
}
