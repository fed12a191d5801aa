package kenning.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kenning.model.Permission;
import kenning.model.Story;

/// How far a story may go: its permission, and whether it is held.
record Reach(Permission permission, boolean held) {
    /// The tables on which it depends.
    static final Set<Table> FOLLOWED = Set.of(Table.CONSENT, Table.STORY, Table.TELLER);

    static Map<Story.Id, Reach> ofAll(Reading reading) {
        var held = Stories.held(reading);
        var all = new HashMap<Story.Id, Reach>();
        Consents.effective(reading)
                .forEach((story, permission) ->
                        all.put(story, new Reach(permission, held.contains(story))));
        return all;
    }

    /// Whether any story that is in both goes less far in the second.
    static boolean narrowed(Map<Story.Id, Reach> first, Map<Story.Id, Reach> second) {
        return first.entrySet().stream()
                .anyMatch(entry -> {
                    var now = second.get(entry.getKey());
                    return now != null && entry.getValue().reachesBeyond(now);
                });
    }

    private boolean reachesBeyond(Reach other) {
        return permission.reachesBeyond(other.permission) || (!held && other.held);
    }
}
