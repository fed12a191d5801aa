package kenning.ui.kit;

import java.lang.ref.WeakReference;

/// Clears away what nobody holds: the tests run without collections on request, since a window asks
/// for one whenever it has read a project.
final class Garbage {
    private static final int PORTION = 1 << 20;

    private Garbage() {}

    /// Fills the memory until a collection has happened: what was young and held by nobody is gone.
    static void collect() {
        var young = new WeakReference<>(new Object());
        long filled = 0;
        while (young.get() != null && filled < 1L << 40) {
            filled += new byte[PORTION].length;
        }
    }
}
