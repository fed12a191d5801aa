package kenning.importing;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kenning.model.IncomingStory;
import kenning.model.Original;
import kenning.model.Refusal;
import kenning.task.Cancelled;
import kenning.task.Progress;
import org.jspecify.annotations.Nullable;

/// The door of this room: files and folders in, one outcome for each file out. Works on the
/// caller's thread and keeps no state.
public final class Readers {
    private Readers() {}

    /// Reads files, and everything in folders, in the order of the given paths and in natural order
    /// within a folder. Every file comes out as read or refused; none ends the work.
    ///
    /// @throws Cancelled between two files, when the work is no longer wanted
    public static List<Outcome> readAll(
            Collection<Path> filesAndFolders, ReadOptions options, Progress progress) {
        var found = FileList.of(filesAndFolders, progress);
        var outcomes = new ArrayList<Outcome>();
        var files = found.files();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            progress.report(i, files.size(), FileBytes.nameOf(file));
            outcomes.add(read(file, options, progress));
        }
        outcomes.addAll(found.refused());
        progress.report(files.size(), files.size(), "");
        return List.copyOf(outcomes);
    }

    /// Reads one file.
    ///
    /// @throws Cancelled before it is opened, when the work is no longer wanted
    public static Outcome read(Path file, ReadOptions options, Progress progress) {
        progress.checkCancelled();
        try {
            return readOrRefuse(file, options);
        } catch (Refusal e) {
            return new Outcome.Refused(file, e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return refused(file, "import.too-much", e);
        } catch (RuntimeException e) {
            // A fault in a reader, not in the file: it must not cost the other files.
            return refused(file, "import.fault", e);
        }
    }

    /// The encodings in which a file that is not Unicode would make sense, the likeliest first:
    /// empty when it needs none or when none fits.
    public static List<Charset> likelyEncodings(Path file) {
        try {
            var bytes = FileBytes.of(file);
            return Encodings.marked(bytes) == null ? Encodings.likely(bytes) : List.of();
        } catch (Refusal e) {
            // Reading the file says why; there is nothing to choose.
            return List.of();
        }
    }

    private static Outcome readOrRefuse(Path file, ReadOptions options) throws Refusal {
        var bytes = FileBytes.of(file);
        var name = FileBytes.nameOf(file);
        var found = Format.of(name, bytes);
        var notes = new ArrayList<String>();
        if (found.surprise() != null) {
            notes.add(found.surprise());
        }
        Contents contents =
                switch (found.format()) {
                    case TXT -> TextReader.plain(bytes, options.charset());
                    case MD -> TextReader.markdown(bytes, options.charset());
                    case DOCX -> DocxReader.read(bytes);
                    case RTF -> RtfReader.read(bytes);
                    case VTT, SRT -> CaptionReader.read(bytes, options.charset());
                };
        notes.addAll(contents.notes());
        var turns = contents.turns();
        if (turns.isEmpty()) {
            throw Limits.refusal("import.empty");
        }
        var original = new Original(name, found.format().code(), contents.encoding(), bytes);
        var story =
                new IncomingStory(
                        title(contents.title(), name),
                        original,
                        turns,
                        contents.changedCharacters());
        return new Outcome.Read(file, story, notes);
    }

    private static String title(@Nullable String own, String name) {
        if (own != null && !own.isBlank() && own.length() <= 200) {
            return own.strip();
        }
        int dot = name.lastIndexOf('.');
        return WorkingText.nfc(dot > 0 ? name.substring(0, dot) : name);
    }

    private static Outcome refused(Path file, String key, Throwable why) {
        var reason = Limits.refusal(key, why.getClass().getSimpleName());
        reason.initCause(why);
        return new Outcome.Refused(file, reason);
    }
}
