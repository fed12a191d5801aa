package kenning.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import kenning.model.Audience;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import kenning.release.ClearedReport;
import kenning.task.Progress;
import kenning.text.Messages;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;

/// Writes a report as a Word document.
public final class ReportFile {
    /// No report takes so long to write.
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    /// With fewer bytes free than this, a failure to write has no other reason.
    private static final long NO_ROOM = 1 << 20;

    /// No report with its pictures is larger than half of this.
    private static final int MEGABYTES_NEEDED = 16;

    private ReportFile() {}

    /// What was written.
    ///
    /// @param earlier where the file is now that stood there before
    public record Written(Path file, Optional<Path> earlier) {}

    /// Writes a report and puts it in its place when it is whole and holds no word that its
    /// audience must not see; cancelled or refused, it leaves nothing behind.
    ///
    /// @param asAt the day of which it speaks
    /// @param project the project's own file, which is never written over
    /// @throws Refusal when there is nothing to show, something in it must not be shown, or the
    ///   file cannot be written there
    public static Written write(
            ClearedReport report, LocalDate asAt, Path target, Path project, Progress progress)
            throws Refusal {
        return write(report, ReportChoices.NONE, asAt, target, project, progress);
    }

    /// The same, as a writer chose it.
    public static Written write(
            ClearedReport report,
            ReportChoices choices,
            LocalDate asAt,
            Path target,
            Path project,
            Progress progress)
            throws Refusal {
        if (report.stories().isEmpty()) {
            throw nothing(report);
        }
        var file = checked(target, project);
        try {
            removeWhatAKilledOneLeft(file);
            var partial = Files.createTempFile(file.getParent(), ".report-", ".partial");
            try {
                progress.report(0, 0, Messages.get("report.step.write"));
                compose(UpdateReport.of(report, choices, asAt), partial, progress);
                progress.checkCancelled();
                progress.report(0, 0, Messages.get("report.step.scan"));
                scan(report, partial);
                progress.checkCancelled();
                progress.report(0, 0, Messages.get("report.step.place"));
                readableAsUsual(partial);
                return put(partial, file);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException | OpenXML4JRuntimeException e) {
            throw noRoom(file)
                    .orElseGet(() ->
                            new Refusal(Kind.CANNOT_OPEN, "report.cannotWrite", file, reason(e)));
        }
    }

    /// What is said where a document could not be written for want of room.
    private static Optional<Refusal> noRoom(Path file) {
        var folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null && Files.getFileStore(folder).getUsableSpace() < NO_ROOM) {
                return Optional.of(
                        new Refusal(Kind.CANNOT_OPEN, "report.full", folder, MEGABYTES_NEEDED));
            }
            return Optional.empty();
        } catch (IOException e) {
            // The disk itself is gone: the first failure says more.
            return Optional.empty();
        }
    }

    /// A program that was ended while it wrote leaves words that nobody looked through yet.
    private static void removeWhatAKilledOneLeft(Path file) throws IOException {
        var folder = file.getParent();
        if (folder == null) {
            return;
        }
        var old = FileTime.from(Instant.now().minus(LEFT_BEHIND));
        try (var left = Files.newDirectoryStream(folder, ".report-*.partial")) {
            for (var partial : left) {
                if (Files.getLastModifiedTime(partial).compareTo(old) < 0) {
                    Files.deleteIfExists(partial);
                }
            }
        }
    }

    private static Refusal nothing(ClearedReport report) {
        return report.audience() == Audience.TEAM || !report.dates().isAll()
                ? Refusal.of("report.empty", Sentences.dates(report.dates()))
                : new Refusal(
                        Kind.WITHHELD,
                        "report.withheld",
                        Messages.get("audience." + report.audience().code()));
    }

    private static Path checked(Path target, Path project) throws Refusal {
        var file = target.toAbsolutePath().normalize();
        if (Files.isDirectory(file)) {
            throw new Refusal(Kind.CANNOT_OPEN, "report.folder", target);
        }
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".docx") || name.equals(".docx")) {
            throw Refusal.of("report.ending", target);
        }
        var folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal(Kind.CANNOT_OPEN, "store.noFolder", target);
        }
        if (isProject(file, project)) {
            throw Refusal.of("report.overProject", target);
        }
        return file;
    }

    /// Looks at names and keys only: a project's file must never be opened here.
    private static boolean isProject(Path file, Path project) throws Refusal {
        try {
            return Files.exists(file) && Files.isSameFile(file, project);
        } catch (IOException e) {
            throw new Refusal(Kind.CANNOT_OPEN, "report.cannotWrite", file, reason(e));
        }
    }

    private static void compose(UpdateReport report, Path partial, Progress progress)
            throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(partial))) {
            WordFile.write(report, out, progress);
        }
    }

    /// Reads the finished document as a stranger would, and looks for what must not be there.
    private static void scan(ClearedReport report, Path partial) throws IOException, Refusal {
        var found = report.scan().find(FinishedText.of(partial));
        if (found.isPresent()) {
            throw new Refusal(
                    Kind.WITHHELD,
                    "report.leak",
                    found.get(),
                    Messages.get("audience." + report.audience().code()));
        }
    }

    /// Puts the report in its place. What stands there, also when it came there a moment ago, is
    /// kept under the next free name, and goes back when the report cannot take its place.
    private static Written put(Path partial, Path file) throws IOException {
        var aside = Optional.<Path>empty();
        while (true) {
            try {
                claim(partial, file);
                return new Written(file, aside);
            } catch (FileAlreadyExistsException e) {
                aside = setAside(file);
            } catch (IOException e) {
                if (aside.isPresent()) {
                    Files.move(aside.get(), file);
                }
                throw e;
            }
        }
    }

    /// Gives the report its name, which never overwrites what has that name.
    private static void claim(Path partial, Path file) throws IOException {
        try {
            Files.createLink(file, partial);
        } catch (UnsupportedOperationException e) {
            Files.move(partial, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException e) {
            // A disk without hard links says so in words of its own.
            Files.move(partial, file);
        }
    }

    private static Optional<Path> setAside(Path file) throws IOException {
        try {
            return Optional.of(Files.move(file, freeName(file)));
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            // Somebody else set it aside, or took that name, in this moment: look again.
            return Optional.empty();
        }
    }

    private static Path freeName(Path file) {
        var name = String.valueOf(file.getFileName());
        var stem = name.substring(0, name.length() - ".docx".length());
        for (int i = 1; ; i++) {
            var aside = file.resolveSibling("%s (earlier %d).docx".formatted(stem, i));
            if (!Files.exists(aside)) {
                return aside;
            }
        }
    }

    /// A temporary file is its owner's alone; a report is as readable as any document.
    private static void readableAsUsual(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
