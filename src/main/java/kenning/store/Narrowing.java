package kenning.store;

import kenning.model.Permission;
import kenning.model.Story;
import kenning.model.Teller;
import org.jspecify.annotations.Nullable;

/// Narrows a project that was restored to what the ledger says: in new entries, as anybody would
/// say it.
final class Narrowing {
    private Narrowing() {}

    /// Changes nothing where the project is as strict already.
    static void impose(Restrictions ledger, Tx tx) {
        var said = Consents.newest(tx);
        var now = Consents.withoutHold(tx, said);
        Restrictions.guids(tx, Table.STORY)
                .forEach((id, guid) -> {
                    var story = new Story.Id(id);
                    if (ledger.held().contains(guid)) {
                        Stories.setHeld(tx, story, true);
                    }
                    var was = said.ofStories().get(story);
                    var reach = now.getOrDefault(story, Permission.TEAM_ONLY);
                    var wanted = narrowed(was, ledger.ofStories().get(guid));
                    var most = ledger.effective().get(guid);
                    if (most != null && reach.reachesBeyond(most)) {
                        wanted = (wanted == null ? reach : wanted).strictest(most);
                    }
                    if (wanted != null && !wanted.equals(was)) {
                        Consents.add(tx, story, wanted, null, "");
                    }
                });
        Restrictions.guids(tx, Table.TELLER)
                .forEach((id, guid) -> {
                    var teller = new Teller.Id(id);
                    var was = said.byTellers().get(teller);
                    var wanted = narrowed(was, ledger.byTellers().get(guid));
                    if (wanted != null && !wanted.equals(was)) {
                        Consents.add(tx, teller, wanted, null, "");
                    }
                });
    }

    /// What was said, no further than the ledger has it; where nothing was said, only a refusal
    /// counts.
    private static @Nullable Permission narrowed(
            @Nullable Permission was, @Nullable Permission ledger) {
        if (ledger == null) {
            return was;
        }
        if (was == null) {
            return ledger.uses().isEmpty() ? ledger : null;
        }
        return was.reachesBeyond(ledger) ? was.strictest(ledger) : was;
    }
}
