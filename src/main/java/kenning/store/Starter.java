package kenning.store;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kenning.model.CodeKind;
import kenning.model.Palette;
import kenning.model.Programme;
import kenning.model.Refusal;
import kenning.model.VoiceFamily;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// What a new project can begin with: its name and the usual roles from which people speak, and, if
/// it is wanted, a codebook of what programmes like this one keep meeting. Each can be renamed and
/// removed.
public final class Starter {
    private static final String CODEBOOK = "/kenning/store/starter-codebook.csv";

    private Starter() {}

    public static void fill(Tx tx, String name) throws Refusal {
        Programmes.save(tx, Programme.named(name));
        Voices.add(tx, "Parent or carer", VoiceFamily.COMMUNITY);
        Voices.add(tx, "Young person", VoiceFamily.COMMUNITY);
        Voices.add(tx, "Practitioner", VoiceFamily.PRACTICE);
        Voices.add(tx, "Leader", VoiceFamily.LEADERSHIP);
        Voices.add(tx, "Funder", VoiceFamily.FUNDER);
        Synonyms.addUsual(tx);
    }

    /// Adds the starter codebook: what matters, how change happens, what is in the way.
    ///
    /// @throws Refusal when one of its names is taken already
    public static void codebook(Tx tx) throws Refusal {
        int colour = (int) tx.number("SELECT count(*) FROM code");
        for (var row : rows()) {
            Codes.add(
                    tx,
                    null,
                    CodeKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
                    row.get("name"),
                    row.get("definition"),
                    row.get("when"),
                    row.get("when_not"),
                    Palette.nth(colour++));
        }
    }

    private static List<CSVRecord> rows() {
        var table = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = Starter.class.getResourceAsStream(CODEBOOK)) {
            if (in == null) {
                throw new IllegalStateException(CODEBOOK + " is missing from the program");
            }
            return table.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("the starter codebook", e);
        }
    }
}
