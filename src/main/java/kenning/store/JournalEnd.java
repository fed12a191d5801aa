package kenning.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// The end of a journal that a crash left. One that belongs to a change of several files at once
/// names another file there, which SQLite may remove when it plays the journal in. Kenning never
/// changes several files at once, so such a journal is none of its own.
final class JournalEnd {
    /// What stands behind the name of the other file.
    private static final long MARK = 0xd9d505f920a163d7L;

    private JournalEnd() {}

    /// @param project is not open in this process
    /// @param journal as the one that would be played into it
    /// @throws Refusal when it names another file, or belongs to an earlier state
    static void requireOwn(Path project, Path journal) throws IOException, Refusal {
        if (JournalAge.isStale(project, journal)) {
            throw new Refusal(
                    Kind.DAMAGED,
                    "store.staleJournal",
                    project.getFileName(),
                    project.getFileName() + "-journal");
        }
        if (isForeign(journal)) {
            throw new Refusal(
                    Kind.CANNOT_OPEN,
                    "store.foreignJournal",
                    project.getFileName(),
                    project.getFileName() + "-journal");
        }
    }

    /// Whether it names another file. Must not be called while this process has the project open.
    static boolean isForeign(Path journal) throws IOException {
        if (!Files.isRegularFile(journal) || Files.size(journal) < Long.BYTES) {
            return false;
        }
        var end = ByteBuffer.allocate(Long.BYTES);
        try (var channel = FileChannel.open(journal, StandardOpenOption.READ)) {
            long at = channel.size() - Long.BYTES;
            while (end.hasRemaining() && channel.read(end, at + end.position()) >= 0) {
                // until all of it is there or the file ends
            }
        }
        return !end.hasRemaining() && end.flip().getLong() == MARK;
    }
}
