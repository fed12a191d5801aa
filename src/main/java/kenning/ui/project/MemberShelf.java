package kenning.ui.project;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.store.Members;
import kenning.store.Reading;
import kenning.store.Tx;

/// The people of the team: those who have left stand last.
final class MemberShelf implements Shelf<Member> {
    @Override
    public Section section() {
        return Section.MEMBERS;
    }

    @Override
    public List<Member> all(ProjectFacts facts) {
        return facts.members().stream()
                .sorted(Comparator.comparing(Member::active).reversed())
                .toList();
    }

    @Override
    public long key(Member thing) {
        return thing.id().value();
    }

    @Override
    public String name(Member thing) {
        return thing.label();
    }

    @Override
    public long add(Tx tx, String name) throws Refusal {
        return Members.add(tx, name, "", true).value();
    }

    @Override
    public Optional<Member> find(Reading reading, long key) {
        return Members.find(reading, new Member.Id(key));
    }

    @Override
    public void save(Tx tx, Member thing) throws Refusal {
        Members.save(tx, thing);
    }

    @Override
    public void remove(Tx tx, long key) throws Refusal {
        Members.remove(tx, new Member.Id(key));
    }
}
