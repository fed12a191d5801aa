package kenning.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.store.Edition;
import kenning.store.Project;
import kenning.store.WholeCopy;
import kenning.sync.Crossing.Stamp;
import kenning.sync.LivePlace.Left;
import kenning.task.Progress;

/// The way from here to there: looked at, copied whole, looked at again, renamed.
final class Outward {
    private final LivePlaces places;

    Outward(LivePlaces places) {
        this.places = places;
    }

    /// How a whole copy is made: of an open project, or of a file that nobody has open.
    private interface Whole {
        void into(Path target) throws Refusal;
    }

    LivePlace publish(LivePlace asked, Project project, Progress progress)
            throws IOException, Refusal {
        var live = places.of(asked.shared()).orElse(asked);
        var folder = LivePlaces.parent(live.shared());
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Kind.CANNOT_OPEN, "sync.folderGone", folder);
        }
        var here = Project.await(project.read(Edition::read));
        if (live.hasLost(here)) {
            throw new Refusal(Kind.DAMAGED, "sync.hereLess", live.shared().getFileName());
        }
        var stamp = Stamp.of(live.shared());
        if (!stamp.equals(Stamp.NOTHING)) {
            var there = readable(live);
            var standing = Standing.of(here, there);
            if (standing == Standing.EQUAL) {
                return noted(live, there);
            }
            if (standing != Standing.HERE_AHEAD && !live.knows(there)) {
                throw movedOn(live.shared());
            }
        }
        progress.report(1, 3, String.valueOf(live.shared().getFileName()));
        progress.checkCancelled();
        var sent = send(target -> WholeCopy.over(project, target), live, live.shared(), stamp);
        progress.report(3, 3, String.valueOf(live.shared().getFileName()));
        return noted(live, sent);
    }

    private static Edition readable(LivePlace live) throws Refusal {
        try {
            return Edition.of(live.shared());
        } catch (Refusal e) {
            var wrong = new Refusal(Kind.CANNOT_OPEN, "sync.thereWrong", live.shared());
            wrong.initCause(e);
            throw wrong;
        }
    }

    /// Copies a whole file to a name beside the shared one that nothing has.
    void keepBeside(Path source, LivePlace live, Path kept) throws IOException, Refusal {
        send(target -> WholeCopy.over(source, target), live, kept, Stamp.NOTHING);
    }

    private LivePlace noted(LivePlace live, Edition there) throws IOException {
        var known = live.last();
        var noted =
                live.with(known != null && known.is(there) ? known : Left.of(there, Instant.now()));
        places.keep(noted);
        return noted;
    }

    private Edition send(Whole source, LivePlace live, Path target, Stamp expected)
            throws IOException, Refusal {
        places.makeFolder(live);
        var whole = live.outgoing().resolve(String.valueOf(live.shared().getFileName()));
        try {
            source.into(whole);
            var edition = Edition.of(whole);
            Crossing.over(whole, target, expected);
            return edition;
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    static Refusal movedOn(Path shared) {
        return new Refusal(Kind.CANNOT_OPEN, "sync.movedOn", shared.getFileName());
    }
}
