package kenning.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import kenning.store.Backups;

/// How an open project is kept safe.
///
/// @param beside opens a backup beside it, for reading only
record Safekeeping(Backups backups, Consumer<Path> beside) {}
