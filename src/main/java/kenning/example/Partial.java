package kenning.example;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// The hidden folder beside a file that is being made, `.NAME.partial`: it holds everything until
/// the file is whole, and goes with all that is in it. One that a kill left behind goes first.
final class Partial implements AutoCloseable {
    private final Path file;
    private final Path folder;

    private Partial(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /// @throws Refusal when there is something under the final name, or nothing can be made there
    static Partial beside(Path file) throws Refusal {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Kind.REQUEST, "store.exists", file);
        }
        var parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.noFolder", file);
        }
        var partial = new Partial(file, parent.resolve("." + file.getFileName() + ".partial"));
        try {
            partial.remove();
            Files.createDirectory(partial.folder);
            return partial;
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    Path folder() {
        return folder;
    }

    /// The file under the name that it has until it is whole.
    Path project() {
        return folder.resolve("project.kenning");
    }

    /// Gives the whole file its own name, where nothing may stand.
    void finish() throws Refusal {
        try {
            giveName();
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(Kind.REQUEST, "store.exists", file);
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    /// A second name is given only where there is none; a move could overwrite what appeared
    /// meanwhile, so it is for file systems that know no second names.
    private void giveName() throws IOException {
        try {
            Files.createLink(file, project());
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(project(), file);
        }
    }

    private void remove() throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (var inside : list()) {
                Files.delete(inside);
            }
        }
        Files.deleteIfExists(folder);
    }

    private List<Path> list() throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.toList();
        }
    }

    private static Refusal cannot(Path file, IOException e) {
        var message = e.getMessage();
        var refusal =
                new Refusal(
                        Kind.CANNOT_OPEN,
                        "store.unreadable",
                        file,
                        message == null ? e.getClass().getSimpleName() : message);
        refusal.initCause(e);
        return refusal;
    }

    @Override
    public void close() throws Refusal {
        try {
            remove();
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }
}
