package kenning.ui.project;

import java.util.List;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import kenning.text.Messages;

/// Voices with their families, community first.
final class VoicesLook implements Look<Voice> {
    @Override
    public Line line(ProjectFacts facts, Voice voice) {
        int tellers = facts.uses().tellers().getOrDefault(voice.id(), 0);
        return Line.of(voice.name(), tellers == 0 ? "" : Messages.get("about.tellers", tellers))
                .withChip(family(voice.family()), voice.family().code());
    }

    static String family(VoiceFamily family) {
        return Messages.get("about.family." + family.code());
    }

    @Override
    public void fill(ThingForm<Voice> form) {
        form.line("name", "about.field.name", Voice::name, Voice::withName);
        form.choice(
                        "family",
                        "about.field.family",
                        VoicesLook::family,
                        Voice::family,
                        Voice::withFamily)
                .offer(List.of(VoiceFamily.values()), false);
    }
}
