package kenning.sync;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import kenning.store.Edition;
import kenning.sync.LivePlace.Held;
import kenning.sync.LivePlace.Left;
import org.jspecify.annotations.Nullable;

/// The projects that are worked on here: a folder for each file there, `live/GUID/HASH`, with the
/// project and a small note of what lay there last.
final class LivePlaces {
    private static final String NOTE = "origin.properties";

    private final Path live;
    private final Folders folders;

    /// Makes a folder for its owner alone.
    public interface Folders {
        Path make(Path folder) throws IOException;
    }

    /// @param data Kenning's own folder on this machine
    LivePlaces(Path data, Folders folders) {
        this.live = data.resolve("live");
        this.folders = folders;
    }

    /// All that can be read.
    List<LivePlace> all() throws IOException {
        var all = new ArrayList<LivePlace>();
        if (!Files.isDirectory(live)) {
            return all;
        }
        try (var projects = Files.newDirectoryStream(live, Files::isDirectory)) {
            for (var project : projects) {
                try (var places = Files.newDirectoryStream(project, Files::isDirectory)) {
                    for (var place : places) {
                        read(place).ifPresent(all::add);
                    }
                }
            }
        }
        return all;
    }

    /// The one that belongs to a file there.
    Optional<LivePlace> of(Path shared) throws IOException {
        var wanted = ThisMachine.real(shared);
        return all().stream()
                .filter(place -> ThisMachine.real(place.shared()).equals(wanted))
                .findFirst();
    }

    /// The one whose file was moved to here: the same project, and the file that it was kept in is
    /// no longer in its folder.
    Optional<LivePlace> movedTo(Path shared, Edition there) throws IOException {
        return all().stream()
                .filter(place -> place.guid().equals(there.guid()))
                .filter(place -> !Files.exists(place.shared()))
                .filter(place -> Files.isDirectory(parent(place.shared())))
                .findFirst()
                .filter(place -> !place.shared().equals(shared));
    }

    /// A place that is not there yet; nothing is written before [#keep].
    LivePlace plan(Path shared, Edition there, Whereabouts where) {
        var real = Path.of(ThisMachine.real(shared));
        return new LivePlace(
                live.resolve(there.guid().replaceAll("[^A-Za-z0-9-]", "_"))
                        .resolve(hash(real.toString())),
                there.guid(),
                real,
                where.name(),
                where.kind(),
                null);
    }

    /// The same work under the name that its file has now.
    LivePlace moved(LivePlace place, Path shared, Whereabouts where) throws IOException {
        var real = Path.of(ThisMachine.real(shared));
        var moved =
                new LivePlace(
                        place.folder(),
                        place.guid(),
                        real,
                        where.name(),
                        where.kind(),
                        place.last());
        if (!moved.file().equals(place.file()) && Files.exists(place.file())) {
            Files.move(place.file(), moved.file(), StandardCopyOption.ATOMIC_MOVE);
        }
        keep(moved);
        return moved;
    }

    void makeFolder(LivePlace place) throws IOException {
        folders.make(place.outgoing());
    }

    /// Notes it, whole or not at all.
    void keep(LivePlace place) throws IOException {
        makeFolder(place);
        var note = new Properties();
        note.setProperty("guid", place.guid());
        note.setProperty("shared", place.shared().toString());
        note.setProperty("where", place.where());
        note.setProperty("kind", place.kind().name());
        var last = place.last();
        if (last != null) {
            note.setProperty("last.session", last.session());
            note.setProperty("last.generation", Long.toString(last.generation()));
            note.setProperty("last.stories", Long.toString(last.held().stories()));
            note.setProperty("last.rows", Long.toString(last.held().rows()));
            note.setProperty("last.steps", Long.toString(last.held().steps()));
            note.setProperty("last.undone", Long.toString(last.held().undone()));
            note.setProperty("last.at", last.at().toString());
        }
        var text = new StringWriter();
        note.store(text, null);
        var partial = place.folder().resolve(NOTE + ".partial");
        Files.writeString(
                partial,
                text.toString(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(
                partial,
                place.folder().resolve(NOTE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// Takes a place away with all that is in it; the note first, so that half of it is none.
    void forget(LivePlace place) throws IOException {
        Files.deleteIfExists(place.folder().resolve(NOTE));
        Files.deleteIfExists(place.file());
        Files.deleteIfExists(place.outgoing());
        Files.deleteIfExists(place.folder());
    }

    /// What a folder says of itself; empty when it was never finished or cannot be read.
    private static Optional<LivePlace> read(Path folder) {
        var note = new Properties();
        try {
            note.load(new StringReader(Files.readString(folder.resolve(NOTE))));
            return Optional.of(
                    new LivePlace(
                            folder,
                            note.getProperty("guid", ""),
                            Path.of(note.getProperty("shared", "")),
                            note.getProperty("where", ""),
                            Whereabouts.Kind.valueOf(note.getProperty("kind", "")),
                            left(note)));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Left left(Properties note) {
        return note.getProperty("last.at") == null
                ? null
                : new Left(
                        note.getProperty("last.session", ""),
                        number(note, "last.generation"),
                        new Held(
                                number(note, "last.stories"),
                                number(note, "last.rows"),
                                number(note, "last.steps"),
                                number(note, "last.undone")),
                        Instant.parse(note.getProperty("last.at")));
    }

    private static long number(Properties note, String key) {
        return Long.parseLong(note.getProperty(key, "0"));
    }

    static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static String hash(String path) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
