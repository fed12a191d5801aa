package kenning.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The real files that ship with Kenning for the tour; their notices lie beside them.
final class TourSources {
    private static final List<String> FILES =
            List.of(
                    "4867ess011.rtf",
                    "ES2007c.B.transcript.txt",
                    "EN2002c.D.transcript.txt",
                    "c01.txt",
                    "declaration-arabic.txt",
                    "footnotes.docx");

    private TourSources() {}

    /// Lays them out in a folder and gives their paths.
    static List<Path> layOut(Path folder) throws IOException {
        var paths = new ArrayList<Path>();
        for (var name : FILES) {
            var path = folder.resolve(name);
            try (var in = TourSources.class.getResourceAsStream("/kenning/tour/" + name)) {
                if (in == null) {
                    throw new IOException(name + " is missing from the program");
                }
                Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
            }
            paths.add(path);
        }
        return paths;
    }
}
