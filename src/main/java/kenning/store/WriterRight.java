package kenning.store;

import java.io.IOException;
import java.nio.file.Path;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;

/// The right to write a project's file, without opening it: while it is held nobody opens that file
/// to write, in this process or in another, so that the whole file can be replaced.
public final class WriterRight implements AutoCloseable {
    private final Path project;
    private final WriterLock lock;

    private WriterRight(Path project, WriterLock lock) {
        this.project = project;
        this.lock = lock;
    }

    /// @param project need not be there
    /// @throws Refusal saying who has it and since when
    public static WriterRight take(Path project) throws Refusal {
        return new WriterRight(project, WriterLock.take(project));
    }

    @Override
    public void close() throws Refusal {
        try {
            lock.close();
        } catch (IOException e) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.cannotClose", project, Preflight.reason(e));
        }
    }
}
