package kenning.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// What can be known of a file from its first hundred bytes, before any connection exists, so that
/// nothing empty, foreign or newer is ever opened as a project.
final class Preflight {
    private static final int HEADER = 100;

    /// The format of a file that another program switched to a write-ahead log.
    private static final int WAL = 2;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private Preflight() {}

    /// Must not be called while this process has the file open: closing what it reads would drop
    /// SQLite's lock.
    ///
    /// @return the version of its schema, which may be an earlier one, and a later one for a reader
    /// @throws Refusal saying what the file is instead
    static int check(Path file, Access access) throws Refusal {
        var name = file.getFileName();
        ByteBuffer header;
        requireRegular(file);
        try {
            header = header(file);
        } catch (NoSuchFileException e) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.missing", file);
        } catch (IOException e) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.unreadable", file, reason(e));
        }
        if (header.limit() == 0) {
            throw new Refusal(Kind.DAMAGED, "store.empty", name);
        }
        if (isOursInPart(header)) {
            throw new Refusal(Kind.DAMAGED, "store.headerLost", name);
        }
        if (header.limit() < HEADER || !startsWithMagic(header)) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.notAProject", name);
        }
        if (header.getInt(68) != Schema.APPLICATION_ID) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.otherProgram", name);
        }
        int version = header.getInt(60);
        if (version > Schema.VERSION && access == Access.WRITE) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.newer", name, version, Schema.VERSION);
        }
        if (version < Schema.OLDEST) {
            throw new Refusal(Kind.DAMAGED, "store.schema", name);
        }
        if (access == Access.READ && (header.get(18) == WAL || header.get(19) == WAL)) {
            // Only a writer can read it without leaving files behind, by turning it back.
            throw new Refusal(Kind.CANNOT_OPEN, "store.cannotWrite", name);
        }
        return version;
    }

    /// Whether this was the beginning of a project: it is all zeros, as a failing disk leaves it,
    /// or most of what only a project begins with is still there.
    private static boolean isOursInPart(ByteBuffer header) {
        if (header.limit() < HEADER) {
            return false;
        }
        int letters = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            boolean same = header.get(68 + i) == (byte) (Schema.APPLICATION_ID >>> (24 - 8 * i));
            letters += same ? 1 : 0;
        }
        boolean whole = startsWithMagic(header) && letters == Integer.BYTES;
        return (!whole && letters >= Integer.BYTES - 1) || isZero(header);
    }

    private static boolean isZero(ByteBuffer header) {
        return header.equals(ByteBuffer.allocate(header.limit()));
    }

    /// Nothing but a file is ever read: a pipe would never end, and a device is no project.
    static void requireRegular(Path file) throws Refusal {
        if (Files.isDirectory(file)) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.folder", file.getFileName());
        }
        if (!Files.exists(file)) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.missing", file);
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.notAProject", file.getFileName());
        }
    }

    private static ByteBuffer header(Path file) throws IOException {
        var header = ByteBuffer.allocate(HEADER).order(ByteOrder.BIG_ENDIAN);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // until the header is full or the file ends
            }
        }
        return header.flip();
    }

    private static boolean startsWithMagic(ByteBuffer header) {
        var start = new byte[MAGIC.length];
        header.get(0, start);
        return Arrays.equals(start, MAGIC);
    }

    static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
