package kenning.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/// The right to write a project: an operating system lock on a small file beside it,
/// `.NAME.kenning-lock`. The lock decides, and frees itself when its holder dies; the note inside
/// only says who and since when.
final class WriterLock implements AutoCloseable {
    /// One byte far behind the note, so that the note can be read where locks are mandatory.
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int TRIES = 50;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private WriterLock(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    static Path pathFor(Path project) {
        return project.resolveSibling("." + project.getFileName() + "-lock");
    }

    /// Takes the right to write.
    ///
    /// @throws Refusal saying who has it and since when, or why the lock cannot be made
    static WriterLock take(Path project) throws Refusal {
        var path = pathFor(project);
        try {
            for (int i = 0; i < TRIES; i++) {
                var taken = attempt(project, path);
                if (taken.isPresent()) {
                    return taken.get();
                }
            }
        } catch (IOException e) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.cannotLock", project, Preflight.reason(e));
        }
        throw new Refusal(Kind.CANNOT_OPEN, "store.cannotLock", project, path.getFileName());
    }

    /// One try; empty when the lock file was replaced meanwhile, so that two writers never hold two
    /// files.
    private static Optional<WriterLock> attempt(Path project, Path path)
            throws IOException, Refusal {
        var before = keyOf(path);
        FileChannel channel;
        try {
            channel =
                    before == null
                            ? FileChannel.open(
                                    path,
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.READ,
                                    StandardOpenOption.WRITE)
                            : FileChannel.open(
                                    path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            return Optional.empty();
        }
        var opened = keyOf(path);
        var lock = channel.tryLock(LOCKED_BYTE, 1, false);
        if (lock == null) {
            var note = readNote(channel);
            channel.close();
            throw new Refusal(Kind.CANNOT_OPEN, "store.inUse", project.getFileName(), note);
        }
        boolean same =
                (before == null || Objects.equals(before, opened))
                        && Objects.equals(opened, keyOf(path));
        if (!same) {
            channel.close();
            return Optional.empty();
        }
        Permissions.ownerOnly(path);
        writeNote(channel);
        return Optional.of(new WriterLock(path, channel, lock));
    }

    private static @Nullable Object keyOf(Path path) throws IOException {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.fileKey() == null ? "present" : attributes.fileKey();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static void writeNote(FileChannel channel) throws IOException {
        var note =
                "%s, %s, %s"
                        .formatted(
                                System.getProperty("user.name", "?"),
                                machine(),
                                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String readNote(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(300);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /// Removes the lock file while still holding the lock, then lets go.
    @Override
    public void close() throws IOException {
        try (channel;
                lock) {
            Files.deleteIfExists(path);
        }
    }
}
