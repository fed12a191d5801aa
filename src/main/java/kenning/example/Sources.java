package kenning.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The example's files, as they ship inside the program.
final class Sources {
    private static final String FOLDER = "/kenning/example-projects/alongside/";

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Sources() {}

    /// The rows of a table, by column name.
    static List<CSVRecord> table(String name) {
        try (var in = new InputStreamReader(open(name + ".csv"), StandardCharsets.UTF_8);
                var parser = TABLE.parse(in)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("the example's table " + name, e);
        }
    }

    /// Lays a file of the example into a folder, so that the readers can read it like any other.
    static Path layOut(String name, Path folder) {
        var file = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
        try (var in = open(name)) {
            Files.copy(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException("the example's file " + name, e);
        }
        return file;
    }

    private static InputStream open(String name) throws IOException {
        var in = Sources.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException(name + " is missing from the program");
        }
        return in;
    }
}
