package kenning.sync;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/// The last step of a whole file to where it is kept. On one disk it is a rename, and nothing but
/// the file itself is ever seen there. From disk to disk it lies there for a moment under a name
/// that the services leave alone, `~$NAME.tmp`, until it is whole.
final class Crossing {
    private Crossing() {}

    /// What tells a file from the one that stood in its place before.
    record Stamp(@Nullable Object key, long size, @Nullable FileTime written) {
        static final Stamp NOTHING = new Stamp(null, -1, null);

        static Stamp of(Path file) throws IOException {
            try {
                var all = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(all.fileKey(), all.size(), all.lastModifiedTime());
            } catch (NoSuchFileException e) {
                return NOTHING;
            }
        }
    }

    /// Puts a whole file there, over the one that was looked at and over no other.
    ///
    /// @param whole no longer there afterwards
    /// @param expected what stood there when it was looked at
    /// @throws Refusal when something else stands there by now
    static void over(Path whole, Path target, Stamp expected) throws IOException, Refusal {
        var permissions = permissions(target);
        try {
            if (permissions != null) {
                Files.setPosixFilePermissions(whole, permissions);
            }
            requireUnchanged(target, expected);
            Files.move(
                    whole,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            fromDiskToDisk(whole, target, expected);
        }
        force(LivePlaces.parent(target));
    }

    private static void fromDiskToDisk(Path whole, Path target, Stamp expected)
            throws IOException, Refusal {
        var passing = target.resolveSibling("~$" + target.getFileName() + ".tmp");
        try {
            Files.copy(
                    whole,
                    passing,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
            try (var channel = FileChannel.open(passing, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            if (Files.mismatch(whole, passing) >= 0) {
                throw new IOException(target.getFileName() + " did not arrive whole");
            }
            requireUnchanged(target, expected);
            Files.move(
                    passing,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(passing);
        }
        Files.deleteIfExists(whole);
    }

    private static void requireUnchanged(Path target, Stamp expected) throws IOException, Refusal {
        if (!Stamp.of(target).equals(expected)) {
            throw new Refusal(Kind.CANNOT_OPEN, "sync.movedOn", target.getFileName());
        }
    }

    /// Who may read a file that others share stays as it is; null where there is none yet or the
    /// system knows no such thing.
    private static java.util.@Nullable Set<java.nio.file.attribute.PosixFilePermission> permissions(
            Path target) throws IOException {
        var view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return view == null || !Files.exists(target) ? null : view.readAttributes().permissions();
    }

    /// So that the new name outlasts a power cut; where folders cannot be opened, the system sees
    /// to it.
    private static void force(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
