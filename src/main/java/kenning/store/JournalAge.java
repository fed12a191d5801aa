package kenning.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Whether the journal beside a project is that of its last change. One that somebody put back from
/// an earlier day would take back all that was done since: SQLite does not look. The format of both
/// files is that of <https://www.sqlite.org/fileformat2.html>, sections 1.3.7 and 3.
final class JournalAge {
    /// Where the number of changes stands in the first page, and in the project.
    private static final int CHANGES = 24;

    private static final int NUMBER = Integer.BYTES;

    /// Where each stands at the head of a stretch of the journal.
    private static final int RECORDS = 8;

    private static final int PAGES = 16;
    private static final int SECTOR = 20;
    private static final int PAGE = 24;
    private static final int HEADER = 28;
    private static final long MAGIC = 0xd9d505f920a163d7L;

    private JournalAge() {}

    /// Whether a journal cannot be that of the last change: it holds the first page as it was more
    /// than one change ago; or it does not hold it, and the project had another size. Neither may
    /// be open in this process.
    static boolean isStale(Path project, Path journal) throws IOException {
        if (!Files.isRegularFile(journal) || !Files.isRegularFile(project)) {
            return false;
        }
        try (var old = FileChannel.open(journal, StandardOpenOption.READ);
                var file = FileChannel.open(project, StandardOpenOption.READ)) {
            var start = bytes(old, 0, HEADER);
            var now = bytes(file, CHANGES, 2 * NUMBER);
            if (start == null || now == null || start.getLong(0) != MAGIC) {
                return false;
            }
            long before = changesIn(old);
            long since = number(now, 0) - before;
            return before < 0
                    ? number(now, NUMBER) != number(start, PAGES)
                    : since != 0 && since != 1;
        }
    }

    /// The number of changes that the first page had, or -1 when it is not there.
    private static long changesIn(FileChannel journal) throws IOException {
        long at = 0;
        for (var head = bytes(journal, 0, HEADER);
                head != null && head.getLong(0) == MAGIC;
                head = bytes(journal, at, HEADER)) {
            int records = head.getInt(RECORDS);
            int sector = head.getInt(SECTOR);
            int page = head.getInt(PAGE);
            if (sector <= 0 || page <= 0) {
                return -1;
            }
            at += sector;
            for (int i = 0; i != records; i++, at += page + 2L * NUMBER) {
                var record = bytes(journal, at, 2 * NUMBER + CHANGES);
                if (record == null) {
                    return -1;
                }
                if (record.getInt(0) == 1) {
                    return number(record, NUMBER + CHANGES);
                }
            }
            at = (at + sector - 1) / sector * sector;
        }
        return -1;
    }

    private static long number(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & 0xffff_ffffL;
    }

    private static @Nullable ByteBuffer bytes(FileChannel file, long at, int length)
            throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                return null;
            }
        }
        return bytes.flip();
    }
}
