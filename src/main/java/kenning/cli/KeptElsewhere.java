package kenning.cli;

import java.nio.file.Path;
import java.util.Optional;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.settings.DataFolder;
import kenning.store.Access;
import kenning.sync.Ferry;
import kenning.sync.LivePlace;
import kenning.sync.ThisMachine;
import kenning.task.Progress;

/// The project on this computer that belongs to a file which is kept elsewhere: what a verb works
/// on in the place of that file. A file that nobody works on here is worked on where it lies.
final class KeptElsewhere {
    private final Ferry ferry =
            new Ferry(
                    DataFolder.usual(System.getenv(), System.getProperties()),
                    DataFolder::make,
                    () -> ThisMachine.surroundings(System.getenv(), System.getProperties()));

    /// Finds it, brought up to what lies there when that has everything and more.
    ///
    /// @return empty when the file itself is to be opened: it is worked on where it lies, or it is
    ///   only read and lies there newer than here
    /// @throws Refusal when a person must decide first
    Optional<LivePlace> of(Path file, Access access) throws Refusal {
        if (ferry.of(file).isEmpty()) {
            return Optional.empty();
        }
        var met = ferry.meet(file);
        return switch (met.verdict()) {
            case DIRECT, ASK -> Optional.empty();
            case GO, GONE -> Optional.ofNullable(met.live());
            case TAKE -> access == Access.READ ? Optional.empty() : Optional.of(ferry.take(met));
            case BOTH_MOVED, SMALLER, STRANGERS, UNREADABLE ->
                    throw new Refusal(Kind.CANNOT_OPEN, "sync.decide", file);
        };
    }

    /// Puts there what a verb has changed here.
    void put(LivePlace live) throws Refusal {
        ferry.publishClosed(live, Progress.NONE);
    }
}
