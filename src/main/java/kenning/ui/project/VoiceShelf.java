package kenning.ui.project;

import java.util.List;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.model.Voice;
import kenning.model.VoiceFamily;
import kenning.store.Reading;
import kenning.store.Tx;
import kenning.store.Voices;

/// The roles from which people speak.
final class VoiceShelf implements Shelf<Voice> {
    @Override
    public Section section() {
        return Section.VOICES;
    }

    @Override
    public List<Voice> all(ProjectFacts facts) {
        return facts.voices();
    }

    @Override
    public long key(Voice thing) {
        return thing.id().value();
    }

    @Override
    public String name(Voice thing) {
        return thing.name();
    }

    @Override
    public long add(Tx tx, String name) throws Refusal {
        return Voices.add(tx, name, VoiceFamily.COMMUNITY).value();
    }

    @Override
    public Optional<Voice> find(Reading reading, long key) {
        return Voices.find(reading, new Voice.Id(key));
    }

    @Override
    public void save(Tx tx, Voice thing) throws Refusal {
        Voices.rename(tx, thing.id(), thing.name());
        Voices.setFamily(tx, thing.id(), thing.family());
    }

    @Override
    public void remove(Tx tx, long key) throws Refusal {
        Voices.remove(tx, new Voice.Id(key));
    }
}
