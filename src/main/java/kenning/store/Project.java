package kenning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import kenning.model.Member;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/// An open project: one file, one connection, one thread. Edits are made in the order in which they
/// were asked for, and before questions that still wait; a question that is asked after an edit is
/// answered after it.
///
/// Questions and edits are queued and answered by futures, which fail with a [Refusal] when a
/// person can do something about it. Each edit is one transaction, noted in the journal and
/// announced to whoever listens, on the project thread, before its future completes. May be used
/// from any thread.
public final class Project implements AutoCloseable {
    /// What the thread is called that draws the window and hears its keys.
    private static final String DRAWING = "JavaFX Application Thread";

    private final Waiting waiting = new Waiting();
    private final Listeners listeners = new Listeners();
    private final ProjectFile file;
    private Reach reach = Reach.NONE;
    private volatile Member.@Nullable Id member;

    private Project(ProjectFile file) {
        this.file = file;
    }

    /// Makes a new project file and opens it.
    ///
    /// @throws Refusal when there is already something of that name, or it cannot be written
    public static Project create(Path path) throws Refusal {
        NewFile.create(path);
        return open(path, Access.WRITE);
    }

    /// Opens a project file; what a crash left unfinished is put right first.
    ///
    /// @throws Refusal saying why not: missing, foreign, newer, damaged, or in use by somebody
    public static Project open(Path path, Access access) throws Refusal {
        var project = new Project(ProjectFile.open(path, access));
        try {
            await(
                    project.read(reading -> {
                        project.reach = Reach.ofAll(reading);
                        return project.reach;
                    }));
            return project;
        } catch (Refusal e) {
            project.giveUp(e);
            throw e;
        } catch (RuntimeException e) {
            project.giveUp(e);
            var damaged = new Refusal(Kind.DAMAGED, "store.damaged", path.getFileName());
            damaged.initCause(e);
            throw damaged;
        }
    }

    /// A copy in memory, to be read.
    static Project ofCopy(Path original, Connection memory) throws SQLException {
        return new Project(ProjectFile.ofCopy(original, memory));
    }

    /// Lets go of a file that could not be read after all.
    private void giveUp(Exception because) {
        try {
            close();
        } catch (Refusal | RuntimeException e) {
            because.addSuppressed(e);
        }
    }

    public Path path() {
        return file.path();
    }

    /// Whether this is a copy in memory, such as an earlier state of a project, and no file.
    public boolean isCopy() {
        return file.isCopy();
    }

    public boolean writable() {
        return file.writable();
    }

    /// Where the work of this session goes when the project's own place is gone.
    public void keepIn(Path folder) {
        file.kept().goesTo(folder);
    }

    /// Says which file has a whole copy of the project as it stood at a moment: what is left of the
    /// work when another program writes into the project's own file.
    ///
    /// @param copy is opened by nobody meanwhile
    public void isCopied(Path copy, Instant when) {
        file.kept().isCopied(copy, when);
    }

    /// The file that has the work of this session, when another program has replaced, moved,
    /// removed or overwritten the one that was opened.
    public Optional<Path> kept() {
        return file.kept().file();
    }

    /// Whether a crash left something beside a project that has to be put right. Not for a file
    /// that is open here.
    public static boolean isUnfinished(Path path) throws Refusal {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        Preflight.check(path, Access.READ);
        try {
            return RecoveredAside.isNeeded(path);
        } catch (IOException | SQLException e) {
            throw FileFailure.refusal(path, e);
        }
    }

    /// For a project that is open to be read: whether nobody is writing it just now. Waits for
    /// nothing and changes nothing.
    public static boolean isFree(Path path) throws Refusal {
        try {
            return WriterLock.isFree(path);
        } catch (IOException e) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.cannotLock", path, Preflight.reason(e));
        }
    }

    /// From now on edits are made by this member, for as long as the project has them.
    public void actAs(Member.@Nullable Id somebody) {
        member = somebody;
    }

    /// Who makes the edits, if that is known.
    public Optional<Member.Id> actor() {
        return Optional.ofNullable(member);
    }

    /// Hears of every committed change, on the project thread, until the answer is closed.
    public AutoCloseable onChange(Consumer<Change> listener) {
        return listeners.add(listener);
    }

    /// Asks a question.
    public <T> CompletableFuture<T> read(Query<T> query) {
        return submit(Waiting.Turn.IN_ORDER, () -> answer(query));
    }

    /// Asks a question whose answer somebody is looking at: it goes before the other questions that
    /// wait, and not before edits.
    public <T> CompletableFuture<T> readSoon(Query<T> query) {
        return submit(Waiting.Turn.SOON, () -> answer(query));
    }

    private <T> T answer(Query<T> query) throws SQLException, Refusal {
        var answer = query.ask(new Reading(file.statements()));
        file.endReading();
        return answer;
    }

    /// Reads the file through its own connection, inside one reading.
    interface FileQuery<T> {
        T ask(Connection db, Statements statements) throws SQLException, Refusal;
    }

    <T> CompletableFuture<T> withFile(FileQuery<T> query) {
        return submit(
                Waiting.Turn.IN_ORDER,
                () -> {
                    var answer = query.ask(file.connection(), file.statements());
                    file.endReading();
                    return answer;
                });
    }

    /// Makes an edit: one transaction, one step of undo.
    public <T> CompletableFuture<T> edit(Label label, Edit<T> edit) {
        var actor = member;
        return change(() -> {
            var journal = file.journal();
            long before = journal.position();
            var by = Members.known(new Reading(file.statements()), actor);
            var tx = new Tx(file.statements(), by, Instant.now());
            var result = edit.make(tx);
            var stretch = journal.since(before);
            if (stretch.isEmpty()) {
                file.commit();
                return result;
            }
            var change = describe(label, Change.Cause.EDIT, stretch);
            var now = follow(tx, change, stretch);
            journal.add(
                    label.text(),
                    label.place(),
                    tx.memberId(),
                    tx.now(),
                    reach.goesBeyond(now),
                    stretch);
            file.commit();
            reach = now;
            listeners.announce(change);
            return result;
        });
    }

    /// Undoes the newest step that may be undone; empty when there is none. Steps that narrowed
    /// what may be done with a story are passed over, and so are those that can no longer be undone
    /// because a later one stayed.
    public CompletableFuture<Optional<Step>> undo() {
        return change(() -> reverse(Change.Cause.UNDO, Step.State.UNDONE));
    }

    /// Redoes the step that was undone last; empty when there is none.
    public CompletableFuture<Optional<Step>> redo() {
        return change(() -> reverse(Change.Cause.REDO, Step.State.DONE));
    }

    private Optional<Step> reverse(Change.Cause cause, Step.State becomes)
            throws SQLException, Refusal {
        while (true) {
            var journal = file.journal();
            var next = cause == Change.Cause.UNDO ? journal.nextUndo() : journal.nextRedo();
            if (next.isEmpty()) {
                file.endReading();
                return Optional.empty();
            }
            if (reverse(next.get(), cause, becomes)) {
                return next.map(Journal.Reversible::step);
            }
            file.rollback();
            journal.keep(next.get().step());
            file.commit();
        }
    }

    /// Reverts a step, unless that would let anybody see more than before, bring back what was
    /// erased, or contradict a later step that stayed.
    private boolean reverse(Journal.Reversible step, Change.Cause cause, Step.State becomes)
            throws SQLException, Refusal {
        var journal = file.journal();
        long before = journal.position();
        try {
            journal.revert(step.stretch());
            var inverse = journal.since(before);
            var tx = new Tx(file.statements(), null, Instant.now());
            var change =
                    describe(new Label(step.step().label(), step.step().place()), cause, inverse);
            var now = follow(tx, change, inverse);
            if ((cause == Change.Cause.UNDO
                            && now.goesBeyond(reach)
                            && !journal.bringsBackOnlyWhatItTook(step.step()))
                    || Erasures.areBack(tx, change.rows())) {
                return false;
            }
            journal.turn(step, becomes, inverse);
            file.commit();
            reach = now;
            listeners.announce(change);
            return true;
        } catch (SQLException e) {
            if (FileFailure.isContradiction(e)) {
                return false;
            }
            throw e;
        }
    }

    /// Puts back a step and every later one, as one new step that can itself be undone and redone.
    /// What narrowed what may be done with a story stays, and so does what can no longer be put
    /// back because a later step stayed; the answer names them.
    ///
    /// @param label of the new step
    /// @return fails when nothing would be put back
    public CompletableFuture<WayBack> goBackTo(long step, String label) {
        var actor = member;
        return change(() -> {
            var journal = file.journal();
            long before = journal.position();
            var back = GoingBack.run(file, reach, step);
            var stretch = journal.since(before);
            var by = Members.known(new Reading(file.statements()), actor);
            var tx = new Tx(file.statements(), by, Instant.now());
            var there = new Label(label, WayBack.Place.of(back).toString());
            var change = describe(there, Change.Cause.EDIT, stretch);
            var now = follow(tx, change, stretch);
            journal.add(there.text(), there.place(), tx.memberId(), tx.now(), false, stretch);
            file.commit();
            reach = now;
            listeners.announce(change);
            return back;
        });
    }

    /// What going back to before a step would put back, and what would stay; nothing is changed.
    public CompletableFuture<WayBack> lookBackTo(long step) {
        return submit(
                Waiting.Turn.SOON,
                () -> {
                    var back = GoingBack.run(file, reach, step);
                    file.rollback();
                    return back;
                });
    }

    /// Forgets what the steps before a moment changed, and makes the file smaller. The steps stay
    /// in the history, which gets a step that says so; neither can be undone.
    ///
    /// @param label of the new step
    public CompletableFuture<Compaction.Done> compact(Instant before, String label) {
        var actor = member;
        return change(() -> {
            var reading = new Reading(file.statements());
            long bytes = Compaction.size(reading);
            var by = Members.known(reading, actor);
            int steps = Compaction.run(file.journal(), reading, before, label, by);
            file.commit();
            file.shrink();
            listeners.announce(Change.ofHistory(label));
            return new Compaction.Done(
                    steps, bytes, Compaction.size(new Reading(file.statements())));
        });
    }

    private Change describe(Label label, Change.Cause cause, Journal.Stretch stretch)
            throws SQLException, Refusal {
        var rows = file.journal().rows(stretch);
        return new Change(
                label.text(),
                label.place(),
                cause,
                rows,
                file.journal().stories(stretch, rows.keySet()));
    }

    /// What must keep step with a change inside the same transaction: digests, and who may see
    /// what.
    private Reach follow(Tx tx, Change change, Journal.Stretch stretch) {
        if (change.touches(Digests.FOLLOWED)) {
            Digests.follow(tx, change, stretch);
        }
        return change.touches(Reach.FOLLOWED) ? Reach.ofAll(tx) : reach;
    }

    /// The newest steps first, at most so many.
    public CompletableFuture<List<Step>> history(int most) {
        return read(reading -> History.newest(reading, most));
    }

    /// Waits for an answer, for callers that have nothing else to do: the command line, tests,
    /// background work. Never for the thread that draws, which every test would notice.
    ///
    /// @throws Refusal the one with which the future failed
    public static <T> T await(CompletableFuture<T> future) throws Refusal {
        assert !Thread.currentThread().getName().equals(DRAWING) : "the window would stand still";
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw e;
        }
    }

    private interface Work<T> {
        T run() throws SQLException, Refusal;
    }

    private <T> CompletableFuture<T> submit(Waiting.Turn turn, Work<T> work) {
        return enqueue(
                turn,
                () -> {
                    if (file.isLost()) {
                        reconnect();
                    }
                    return work.run();
                });
    }

    /// Work that writes: not over what the connection only remembers, when another program wrote
    /// into the file meanwhile.
    private <T> CompletableFuture<T> change(Work<T> work) {
        return submit(
                Waiting.Turn.SOON,
                () -> {
                    if (file.isTouched()) {
                        reconnect();
                    }
                    return work.run();
                });
    }

    private <T> CompletableFuture<T> enqueue(Waiting.Turn turn, Work<T> work) {
        var result = new CompletableFuture<T>();
        try {
            waiting.add(turn, () -> run(work, result));
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(
                    new Refusal(Kind.CANNOT_OPEN, "store.closed", file.path().getFileName()));
        }
        return result;
    }

    private void reconnect() throws SQLException, Refusal {
        file.reconnect();
        reach = Reach.ofAll(new Reading(file.statements()));
        file.endReading();
    }

    private <T> void run(Work<T> work, CompletableFuture<T> result) {
        try {
            result.complete(work.run());
        } catch (SqlFailure e) {
            result.completeExceptionally(recover(e.sql(), e));
        } catch (SQLException e) {
            result.completeExceptionally(recover(e, new SqlFailure(e)));
        } catch (Refusal | RuntimeException | Error e) {
            result.completeExceptionally(rolledBack(e));
        } finally {
            file.statements().rest();
        }
    }

    private Throwable rolledBack(Throwable cause) {
        try {
            file.rollback();
            return cause;
        } catch (SQLException e) {
            return recover(e, cause);
        }
    }

    /// After a failure of SQLite itself: the transaction is gone, and so is the connection where
    /// SQLite says that it cannot be trusted, or where another program wrote into the file.
    private Throwable recover(SQLException failure, Throwable otherwise) {
        try {
            if (FileFailure.isFatal(failure) || file.isTouched()) {
                reconnect();
                return FileFailure.refusal(file.path(), failure);
            }
            file.rollback();
            var refusal = FileFailure.refusal(file.path(), failure);
            return refusal.key().equals("store.unreadable") ? otherwise : refusal;
        } catch (SQLException e) {
            e.addSuppressed(failure);
            return FileFailure.refusal(file.path(), e);
        } catch (Refusal e) {
            e.addSuppressed(failure);
            return e;
        }
    }

    /// Makes sure that what this session wrote is still in the project's file.
    ///
    /// @return fails when another program has replaced, moved, removed or overwritten it; the work
    ///   is in a new file then
    public CompletableFuture<Boolean> lookAtLast() {
        return submit(Waiting.Turn.SOON, file::lookAtLast);
    }

    /// Ends the project in order: what was asked is answered, the file is left alone on the disk.
    /// Waits. Closing again does nothing.
    ///
    /// @throws Refusal when the file could not be closed as it should
    @Override
    public void close() throws Refusal {
        if (waiting.ended()) {
            return;
        }
        var closed = enqueue(Waiting.Turn.LAST, file::closed);
        waiting.end();
        await(closed);
    }
}
