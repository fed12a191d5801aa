package kenning.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.store.Access;
import kenning.store.Edition;
import kenning.store.Project;
import kenning.store.WholeCopy;
import kenning.store.WriterRight;
import kenning.sync.LivePlace.Left;
import kenning.sync.Meeting.Verdict;
import kenning.task.Progress;

/// Takes projects from where they are kept to where they are worked on, and puts them back whole.
/// Whatever may be lost by a step is kept first; a kill between two steps leaves a state from which
/// the next [#meet] goes on.
///
/// Everything waits and looks at files: for background work. One thing at a time.
public final class Ferry {
    private final LivePlaces places;
    private final Outward outward;
    private final Supplier<Surroundings> surroundings;
    private final ReentrantLock one = new ReentrantLock();

    /// @param data Kenning's own folder on this machine
    /// @param folders makes folders for their owner alone
    /// @param surroundings what is known of this machine at the moment
    public Ferry(Path data, Folders folders, Supplier<Surroundings> surroundings) {
        this.places = new LivePlaces(data, folders::make);
        this.outward = new Outward(places);
        this.surroundings = surroundings;
    }

    /// Makes a folder with all that it lies in.
    public interface Folders {
        Path make(Path folder) throws IOException;
    }

    private interface Step<T> {
        T take() throws IOException, Refusal;
    }

    private <T> T alone(Path about, Step<T> step) throws Refusal {
        one.lock();
        try {
            return step.take();
        } catch (IOException e) {
            throw new Refusal(Kind.CANNOT_OPEN, "sync.failed", about, reason(e));
        } finally {
            one.unlock();
        }
    }

    private static String reason(IOException e) {
        var message = e.getMessage();
        var kind = e.getClass().getSimpleName();
        return message == null ? kind : kind + ": " + message;
    }

    /// What kind of place a file lies in.
    public Whereabouts whereabouts(Path file) {
        return ThisMachine.of(file, surroundings.get());
    }

    /// The project here that belongs to a file there, if any.
    public Optional<LivePlace> of(Path shared) throws Refusal {
        return alone(shared, () -> places.of(shared));
    }

    /// Looks at both sides and changes neither.
    ///
    /// @throws Refusal when there is nothing here and the file there cannot be opened, or when the
    ///   project here cannot be read
    public Meeting meet(Path shared) throws Refusal {
        return alone(shared, () -> look(shared));
    }

    private Meeting look(Path shared) throws IOException, Refusal {
        var where = whereabouts(shared);
        var known = places.of(shared);
        if (known.isEmpty()) {
            if (where.kind() == Whereabouts.Kind.HERE) {
                return new Meeting(shared, where, Verdict.DIRECT, null, null, null, null);
            }
            var there = Edition.of(shared);
            known = places.movedTo(shared, there);
            if (known.isEmpty()) {
                return new Meeting(shared, where, Verdict.ASK, null, null, there, null);
            }
            known = Optional.of(places.moved(known.get(), shared, where));
        }
        var live = known.get();
        if (!Files.exists(live.file())) {
            return new Meeting(shared, where, Verdict.TAKE, live, null, Edition.of(shared), null);
        }
        var here = sound(live.file());
        if (!Files.exists(shared)) {
            return new Meeting(shared, where, Verdict.GONE, live, here, null, null);
        }
        try {
            var there = Edition.of(shared);
            return new Meeting(shared, where, verdict(live, here, there), live, here, there, null);
        } catch (Refusal e) {
            return new Meeting(shared, where, Verdict.UNREADABLE, live, here, null, e);
        }
    }

    /// As it stands here; what a kill left unfinished is finished first.
    private static Edition sound(Path file) throws Refusal {
        try {
            return Edition.of(file);
        } catch (Refusal e) {
            if (!e.key().equals("store.cannotWrite")) {
                throw e;
            }
            try (var project = Project.open(file, Access.WRITE)) {
                return Project.await(project.read(Edition::read));
            }
        }
    }

    static Verdict verdict(LivePlace live, Edition here, Edition there) {
        if (live.knows(there)) {
            return Verdict.GO;
        }
        return switch (Standing.of(here, there)) {
            case EQUAL, HERE_AHEAD -> Verdict.GO;
            case THERE_AHEAD -> live.isFullerThan(there) ? Verdict.SMALLER : Verdict.TAKE;
            case BOTH_MOVED -> live.isFullerThan(there) ? Verdict.SMALLER : Verdict.BOTH_MOVED;
            case STRANGERS -> Verdict.STRANGERS;
        };
    }

    /// Brings what lies there to here, for the first time or because it has all that is here and
    /// more. What is here stays until the other is whole.
    ///
    /// @throws Refusal with `store.inUse` when somebody is working on what is here
    public LivePlace take(Meeting met) throws Refusal {
        return alone(
                met.shared(),
                () -> {
                    var there = Edition.of(met.shared());
                    var live =
                            met.live() == null
                                    ? places.plan(met.shared(), there, met.where())
                                    : met.live();
                    var here = met.here();
                    if (here != null && verdict(live, sound(live.file()), there) != Verdict.TAKE) {
                        throw Outward.movedOn(met.shared());
                    }
                    return brought(live);
                });
    }

    private LivePlace brought(LivePlace live) throws IOException, Refusal {
        places.makeFolder(live);
        try (var _ = WriterRight.take(live.file())) {
            WholeCopy.over(live.shared(), live.file());
        }
        var taken = live.with(Left.of(Edition.of(live.file()), Instant.now()));
        places.keep(taken);
        return taken;
    }

    /// Goes on with what is here: what lies there is kept beside it under another name first, and
    /// may then be replaced.
    ///
    /// @param name for the file that is kept
    public LivePlace goOnHere(Meeting met, String name) throws Refusal {
        return alone(
                met.shared(),
                () -> {
                    var live = decided(met);
                    var there = met.there();
                    var kept = free(met.shared(), name);
                    if (there == null) {
                        Files.move(met.shared(), kept);
                        return live;
                    }
                    var now = Edition.of(met.shared());
                    if (!now.isSameAs(there)) {
                        throw Outward.movedOn(met.shared());
                    }
                    outward.keepBeside(met.shared(), live, kept);
                    var settled = live.with(Left.of(now, Instant.now()));
                    places.keep(settled);
                    return settled;
                });
    }

    /// Goes on with what lies there: what is here is kept beside it under another name first.
    ///
    /// @param name for the file that is kept
    public LivePlace goOnThere(Meeting met, String name) throws Refusal {
        return alone(
                met.shared(),
                () -> {
                    var live = decided(met);
                    var there = Edition.of(met.shared());
                    var kept = free(met.shared(), name);
                    outward.keepBeside(live.file(), live, kept);
                    if (!there.guid().equals(live.guid())) {
                        places.forget(live);
                        return brought(places.plan(met.shared(), there, met.where()));
                    }
                    return brought(live);
                });
    }

    private static LivePlace decided(Meeting met) {
        if (met.live() == null) {
            throw new IllegalStateException("nothing is worked on here");
        }
        return met.live();
    }

    /// A name beside a file that nothing has yet.
    private static Path free(Path beside, String name) {
        var file = beside.resolveSibling(name);
        int dot = name.lastIndexOf('.');
        var stem = dot < 0 ? name : name.substring(0, dot);
        var ending = dot < 0 ? "" : name.substring(dot);
        for (int i = 2; Files.exists(file); i++) {
            file = beside.resolveSibling(stem + ", " + i + ending);
        }
        return file;
    }

    /// Puts the project that is open here there, whole, when it has something that is not there
    /// yet.
    ///
    /// @param project the one in the place's own file
    /// @return with what lies there now
    /// @throws Refusal when what lies there moved on, cannot be read or cannot be replaced; nothing
    ///   there is changed then
    public LivePlace publish(LivePlace live, Project project, Progress progress) throws Refusal {
        return alone(live.shared(), () -> outward.publish(live, project, progress));
    }

    /// The projects here that have something which is not known to lie there yet, such as a kill
    /// leaves them; those that somebody is working on are left to them.
    public List<LivePlace> unpublished() throws Refusal {
        return alone(
                Path.of("live"), () -> places.all().stream().filter(Ferry::mayBeAhead).toList());
    }

    private static boolean mayBeAhead(LivePlace live) {
        if (!Files.exists(live.file())) {
            return false;
        }
        try {
            var last = live.last();
            return last == null
                    || Standing.hasChangesSince(
                            Edition.of(live.file()), last.session(), last.generation());
        } catch (Refusal e) {
            return e.key().equals("store.cannotWrite");
        }
    }

    /// Puts a project there that nobody has open.
    ///
    /// @throws Refusal with `store.inUse` when somebody is working on it, and so puts it there
    public LivePlace publishClosed(LivePlace live, Progress progress) throws Refusal {
        return alone(
                live.shared(),
                () -> {
                    try (var project = Project.open(live.file(), Access.WRITE)) {
                        return outward.publish(live, project, progress);
                    }
                });
    }
}
