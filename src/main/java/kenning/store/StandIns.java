package kenning.store;

/// What a rescue puts in the place of lost things, so that others can stay.
final class StandIns {
    private final Tx tx;
    private final Salvage.Words words;
    private int number;

    StandIns(Tx tx, Salvage.Words words) {
        this.tx = tx;
        this.words = words;
    }

    int number() {
        return number;
    }

    /// One more was put in place.
    void count() {
        number++;
    }

    /// Puts something in the place of what people's words hang on. A story that lost its own row is
    /// on hold: nobody knows any more what may be done with it.
    boolean put(String table, long id) {
        switch (table) {
            case "teller" -> tx.insert("INSERT INTO teller(id, guid) VALUES(?, ?)", id, Tx.guid());
            case "story" -> {
                long teller = tx.insert("INSERT INTO teller(guid) VALUES(?)", Tx.guid());
                tx.insert(
                        "INSERT INTO story(id, guid, title, teller_id, method, what_matters, in_the_way,"
                                + " hard_to_hear, not_for_room, third_party, translated, held)"
                                + " VALUES(?, ?, ?, ?, '', '', '', 0, 1, 0, 0, 1)",
                        id,
                        Tx.guid(),
                        words.story().formatted(id),
                        teller);
            }
            case "code" ->
                    tx.insert(
                            "INSERT INTO code(id, guid, kind, name, definition, when_to_use, when_not, colour)"
                                    + " VALUES(?, ?, 'theme', ?, '', '', '', '')",
                            id,
                            Tx.guid(),
                            words.theme().formatted(id));
            case "indicator" ->
                    tx.insert(
                            "INSERT INTO indicator(id, guid, wording, first_wording, written_by, about, kind, felt_as, counter_sign)"
                                    + " VALUES(?, ?, ?3, ?3, '?', '', 'behaviour', '', '')",
                            id,
                            Tx.guid(),
                            words.indicator().formatted(id));
            default -> {
                return false;
            }
        }
        count();
        return true;
    }

    /// A story without the file that it came from gets an empty one, whose format says so.
    void putOriginal(long story) {
        tx.update(
                "INSERT INTO original(story_id, file_name, format, encoding, bytes, sha256) VALUES(?, '', 'lost', '', x'', ?)",
                story,
                Digests.sha256(new byte[0]));
        count();
    }

    /// A turn that says that it is missing.
    void putTurn(long story, long position) {
        tx.insert(
                "INSERT INTO turn(guid, story_id, position, text, units) VALUES(?, ?, ?, ?, ?)",
                Tx.guid(),
                story,
                position,
                words.passage(),
                words.passage().length());
        count();
    }
}
