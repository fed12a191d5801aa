package kenning.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// Damaged projects as they were found, each with what lay beside it, in a folder of its own: the
/// first thing that is done with one. They are never opened and never written.
public final class DamagedCopies {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

    private static final List<String> BESIDE = List.of("", "-journal", "-wal", "-shm");

    private DamagedCopies() {}

    /// Copies a project that this process does not have open. The same damage is kept once.
    ///
    /// @param folder in which all of them are; made for its owner alone
    /// @return the copy of the project itself
    /// @throws Refusal when there is no room for it, or it cannot be read at all
    public static Path keep(Path project, Path folder) throws Refusal {
        Preflight.requireRegular(project);
        var name = String.valueOf(project.getFileName());
        var key = OpenHere.claim(project);
        try {
            Permissions.ownFolder(folder);
            for (var earlier : earlier(folder, name)) {
                if (isSame(project, earlier)) {
                    return earlier.resolve(name);
                }
            }
            var when = name + " " + WHEN.format(LocalDateTime.now(ZoneId.systemDefault()));
            var own = folder.resolve(when);
            for (int i = 2; Files.exists(own); i++) {
                own = folder.resolve(when + " " + i);
            }
            Permissions.ownFolder(own);
            copy(project, own, name);
            return own.resolve(name);
        } catch (IOException e) {
            throw new Refusal(
                    Kind.CANNOT_OPEN, "rescue.cannotKeep", name, folder, Preflight.reason(e));
        } finally {
            OpenHere.release(key);
        }
    }

    private static void copy(Path project, Path own, String name) throws IOException {
        for (var ending : BESIDE) {
            var from = project.resolveSibling(name + ending);
            if (!Files.isRegularFile(from)) {
                continue;
            }
            var partial = own.resolve(name + ending + ".partial");
            Files.copy(from, partial, StandardCopyOption.REPLACE_EXISTING);
            Permissions.owned(partial);
            try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(partial, own.resolve(name + ending), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static List<Path> earlier(Path folder, String name) throws IOException {
        try (var all = Files.list(folder)) {
            return new ArrayList<>(
                    all.filter(own -> String.valueOf(own.getFileName()).startsWith(name + " "))
                            .filter(own -> Files.isRegularFile(own.resolve(name)))
                            .toList());
        }
    }

    private static boolean isSame(Path project, Path own) throws IOException {
        var name = String.valueOf(project.getFileName());
        for (var ending : BESIDE) {
            var now = project.resolveSibling(name + ending);
            var then = own.resolve(name + ending);
            if (Files.isRegularFile(now) != Files.isRegularFile(then)
                    || (Files.isRegularFile(now) && Files.mismatch(now, then) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
