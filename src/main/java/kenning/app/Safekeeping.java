package kenning.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import kenning.store.Backups;
import kenning.ui.shell.DamageLine;

/// How an open project is kept safe.
///
/// @param beside opens a backup beside it, for reading only
/// @param damage says what is not as it was
/// @param spare where a copy of it goes while it is open
record Safekeeping(Backups backups, Consumer<Path> beside, DamageLine damage, Path spare) {}
