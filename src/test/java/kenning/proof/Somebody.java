package kenning.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Another person of this machine, who may write nothing of ours: `nobody`, who may still read and
/// enter everything, so that Java and the classes can be had wherever they lie.
public final class Somebody {
    private static final List<String> NOBODY =
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_read_search",
                    "--ambient-caps=+dac_read_search");

    private Somebody() {}

    /// What stands before a command so that it runs as somebody who may not write everywhere:
    /// nothing, where that is so already. Says which promise is not shown where it cannot be had.
    public static Optional<List<String>> before(String promise, Path folder) throws Exception {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of(List.of());
        }
        if (!Tool.allHere(promise, "setpriv", "true")) {
            return Optional.empty();
        }
        var command = new java.util.ArrayList<>(NOBODY);
        command.addAll(List.of("ls", folder.toString()));
        if (Tool.run(command.toArray(String[]::new)) != 0) {
            Tool.notShown(promise, "nobody else can be had here");
            return Optional.empty();
        }
        return Optional.of(NOBODY);
    }
}
