package kenning.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<OpenOption> PRESENT =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private static final Set<OpenOption> NEW =
            Set.of(
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);

    private final Path project;
    private final Path path;
    private final Object key;
    private final FileChannel channel;
    private final FileLock lock;

    private WriterLock(Path project, Path path, Object key, FileChannel channel, FileLock lock) {
        this.project = project;
        this.path = path;
        this.key = key;
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
            throw FullDisk.or(
                    project,
                    new Refusal(
                            Kind.CANNOT_OPEN, "store.cannotLock", project, Preflight.reason(e)));
        }
        throw new Refusal(Kind.CANNOT_OPEN, "store.cannotLock", project, path.getFileName());
    }

    /// One try; empty when the lock file was replaced meanwhile, so that two writers never hold two
    /// files. Nothing that stands there is changed before the lock is held and the file is known to
    /// be one of Kenning's own.
    private static Optional<WriterLock> attempt(Path project, Path path)
            throws IOException, Refusal {
        var before = keyOf(project, path);
        FileChannel channel;
        try {
            channel = FileChannel.open(path, before == null ? NEW : PRESENT);
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            return Optional.empty();
        }
        boolean kept = false;
        try {
            var opened = keyOf(project, path);
            var lock = lock(channel);
            if (lock == null) {
                throw LockNote.inUse(project, readNote(channel));
            }
            if (opened == null
                    || (before != null && !before.equals(opened))
                    || !opened.equals(keyOf(project, path))) {
                return Optional.empty();
            }
            if (!LockNote.isOne(readNote(channel))) {
                throw planted(project, path);
            }
            claim(path, channel);
            kept = true;
            return Optional.of(new WriterLock(project, path, opened, channel, lock));
        } finally {
            if (!kept) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// Leaves no lock file behind when its note cannot be written.
    private static void claim(Path path, FileChannel channel) throws IOException {
        try {
            Permissions.ownerOnly(path);
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(LockNote.ofThisMoment().getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /// What tells the lock file from any other of that name; null when there is none.
    ///
    /// @throws Refusal when something stands there that cannot be a lock file: a link, a folder, a
    ///   file that has another name too, the project itself
    private static @Nullable Object keyOf(Path project, Path path) throws IOException, Refusal {
        BasicFileAttributes attributes;
        try {
            attributes =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
        var key = attributes.fileKey();
        if (!attributes.isRegularFile()
                || names(path) > 1
                || (key != null && key.equals(keyOfProject(project)))) {
            throw planted(project, path);
        }
        return key == null ? "present" : key;
    }

    private static @Nullable Object keyOfProject(Path project) throws IOException {
        try {
            return Files.readAttributes(project, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /// How many names the file has; 1 where the system does not tell.
    private static int names(Path path) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                        && Files.getAttribute(path, "unix:nlink", LinkOption.NOFOLLOW_LINKS)
                                instanceof Integer names
                ? names
                : 1;
    }

    private static Refusal planted(Path project, Path path) {
        return new Refusal(
                Kind.CANNOT_OPEN, "store.planted", project.getFileName(), path.getFileName());
    }

    private static String readNote(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(LockNote.MOST_BYTES + 1);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    /// Whether nobody holds the right to write just now. Changes nothing, and is no promise.
    static boolean isFree(Path project) throws IOException {
        var path = pathFor(project);
        try (var channel =
                        FileChannel.open(
                                path,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                LinkOption.NOFOLLOW_LINKS);
                var lock = lock(channel)) {
            return lock != null;
        } catch (NoSuchFileException e) {
            return Files.exists(project);
        }
    }

    /// Removes the lock file while still holding the lock, then lets go. What was put in its place
    /// meanwhile stays.
    @Override
    public void close() throws IOException {
        try (channel;
                lock) {
            if (key.equals(keyOf(project, path))) {
                Files.deleteIfExists(path);
            }
        } catch (Refusal somethingElse) {
            // It is not ours to remove.
        }
    }
}
