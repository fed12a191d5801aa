package kenning.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be known of a machine without touching the file in question: all that [Whereabouts]
/// looks at.
///
/// @param home the person's own folder, as the system writes it
/// @param environment the process's environment variables
/// @param mounts what is mounted where
/// @param registry of Windows; empty elsewhere
/// @param texts the small files in which the services note their folders
public record Surroundings(
        Os os,
        String home,
        Map<String, String> environment,
        Mounts mounts,
        Registry registry,
        Texts texts) {

    /// The family of systems.
    public enum Os {
        LINUX,
        MACOS,
        WINDOWS
    }

    /// A file system that can be reached.
    ///
    /// @param at where: `/media/anna/STICK`, `G:\`
    /// @param type as the system calls it, such as `nfs4`; on Windows the name of the volume counts
    ///   more
    /// @param device from where, or the name of the volume
    /// @param removable whether the system says that it can be taken out
    public record Mount(String at, String type, String device, boolean removable) {}

    /// The table of mounts.
    public interface Mounts {
        List<Mount> list();
    }

    /// The registry of the person who is signed in.
    public interface Registry {
        /// The names of the keys below a key of HKEY_CURRENT_USER; none when it is not there.
        List<String> below(String key);

        /// A value as text.
        Optional<String> value(String key, String name);
    }

    /// Small text files of other programs.
    public interface Texts {
        /// What stands in it; empty when it is not there or cannot be read.
        Optional<String> read(String path);
    }

    boolean ignoresCase() {
        return os != Os.LINUX;
    }

    String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
