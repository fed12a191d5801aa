package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kenning.model.Refusal;
import kenning.proof.Layer;
import org.jspecify.annotations.Nullable;

/// A process in which, for every kind of act and for every call to the disk that it makes, that
/// call fails: once, or from then on until the disk is mended. After each the project has to stand
/// as before the act or as after it, and the session to go on. The one that `FailingCallsTest`
/// starts.
final class EachCall {
    private static final String NAME = "work.kenning";

    private enum Act {
        CREATE,
        OPEN,
        OPEN_AFTER_A_CRASH,
        OPEN_AN_EARLIER_VERSION,
        NOTICE(Deed.NOTICE),
        CODE(Deed.CODE),
        RECODE_MANY(Deed.RECODE_MANY),
        IMPORT(Deed.IMPORT),
        CORRECT(Deed.CORRECT),
        REMOVE_STORY(Deed.REMOVE_STORY),
        UNDO,
        REDO,
        CLOSE;

        private final @Nullable Deed deed;

        Act() {
            this(null);
        }

        Act(@Nullable Deed deed) {
            this.deed = deed;
        }

        boolean inSession() {
            return ordinal() >= NOTICE.ordinal();
        }
    }

    private final Path watched;
    private final Path starts;
    private Path folder;
    private Path file;
    private final Layer layer;
    private final int step;
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int failures;
    private int refusals;
    private int kept;

    private EachCall(Path watched, Path starts, Layer layer, int step) throws IOException {
        this.watched = watched;
        this.starts = starts;
        this.layer = layer;
        this.step = step;
        begin("0");
    }

    private void begin(String name) throws IOException {
        folder = Files.createDirectories(watched.resolve(name));
        file = folder.resolve(NAME);
    }

    /// @param args the watched folder, one for what each act begins with, the steering file, and
    ///   which share of the calls fail: every so manieth
    public static void main(String[] args) throws Exception {
        var each =
                new EachCall(
                        Path.of(args[0]).toRealPath(),
                        Path.of(args[1]),
                        Layer.steeredBy(Path.of(args[2])),
                        Integer.parseInt(args[3]));
        each.layOut();
        for (var act : Act.values()) {
            each.all(act, false, Layer.EIO);
            each.all(act, true, Layer.EIO);
            if (each.step == 1) {
                each.all(act, false, Layer.ENOSPC);
            }
        }
        each.faults.forEach(System.out::println);
        System.out.println(
                "failed calls: %d of these kinds %s; %d acts refused in words, %d kept, %d faults"
                        .formatted(
                                each.failures,
                                each.kinds,
                                each.refusals,
                                each.kept,
                                each.faults.size()));
        System.exit(each.faults.isEmpty() ? 0 : 1);
    }

    private void layOut() throws Exception {
        for (var act : Act.values()) {
            Files.createDirectories(start(act));
        }
        var base = start(Act.OPEN).resolve(NAME);
        Deed.prepare(base);
        for (var act : Act.values()) {
            if (act.inSession()) {
                Files.copy(base, start(act).resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (var fixture = EachCall.class.getResourceAsStream("/projects/version-1000.db")) {
            Files.copy(fixture, start(Act.OPEN_AN_EARLIER_VERSION).resolve(NAME));
        }
        crash(base);
    }

    private Path start(Act act) {
        return starts.resolve(act.name());
    }

    /// What a crash in the middle of a commit leaves: a journal that has to be played in.
    private void crash(Path base) throws Exception {
        for (int n = 1; ; n++) {
            place(Act.IMPORT);
            var project = Project.open(file, Access.WRITE);
            layer.fail(n, Long.MAX_VALUE, Layer.EIO);
            refused(() -> Deed.IMPORT.run(project, "crash", new Random(1)));
            boolean ended = layer.failed() == 0;
            var journal = folder.resolve(NAME + "-journal");
            boolean hot =
                    Files.exists(journal)
                            && Files.size(journal) > 512
                            && Files.mismatch(file, base) >= 0
                            && halfWritten();
            if (hot) {
                var crashed = start(Act.OPEN_AFTER_A_CRASH);
                Files.copy(file, crashed.resolve(NAME));
                Files.copy(journal, crashed.resolve(NAME + "-journal"));
            }
            layer.mend();
            project.close();
            if (hot) {
                return;
            }
            assertThat(ended).as("some call left a journal to play in").isFalse();
        }
    }

    /// Some pages of a commit are in the file: what a writer calls after its second flush.
    private boolean halfWritten() {
        return layer.kind().equals("pwrite") || layer.kind().equals("fsync");
    }

    private void all(Act act, boolean fromThenOn, int code) throws Exception {
        for (long n = 1; ; n++) {
            if (n % step != 0 && n > 3) {
                if (n > 20_000) {
                    return;
                }
                continue;
            }
            place(act);
            if (!once(act, n, fromThenOn ? Long.MAX_VALUE : n, code)) {
                return;
            }
        }
    }

    /// @return whether a call failed at all
    private boolean once(Act act, long first, long last, int code) throws Exception {
        var where =
                "%s, call %d%s, errno %d"
                        .formatted(act, first, last == first ? "" : " and on", code);
        try {
            if (act.inSession()) {
                inSession(act, first, last, code);
            } else {
                opening(act, first, last, code);
            }
        } catch (Exception | AssertionError e) {
            layer.mend();
            faults.add(where + " (" + layer.kind() + "): " + trace(e));
            begin(Integer.toString(faults.size()));
        }
        if (layer.failed() > 0) {
            failures++;
            kinds.merge(layer.kind(), 1, Integer::sum);
        }
        return layer.failed() > 0;
    }

    private static String trace(Throwable e) {
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private void inSession(Act act, long first, long last, int code) throws Exception {
        var project = Project.open(file, Access.WRITE);
        if (act == Act.REDO) {
            Project.await(project.undo());
        }
        var before = Snapshot.of(project);
        var label = "act " + first;
        layer.fail(first, last, code);
        boolean refused =
                refused(() -> {
                    switch (act) {
                        case UNDO -> Project.await(project.undo());
                        case REDO -> Project.await(project.redo());
                        case CLOSE -> project.close();
                        default -> act.deed.run(project, label, new Random(first));
                    }
                });
        layer.mend();
        if (act == Act.CLOSE) {
            reopened(before);
            return;
        }
        var after = expected(before.acts(), act, label);
        var now = Snapshot.of(project);
        if (now.acts().equals(before.acts())) {
            assertThat(refused).as("an act that was acknowledged is there").isTrue();
            assertThat(now.state()).as("nothing of the act").isEqualTo(before.state());
        } else {
            assertThat(now.acts()).as("the whole act").isEqualTo(after);
            assertThat(now.state()).isNotEqualTo(before.state());
        }
        Deed.NOTICE.run(project, "goes on", new Random());
        assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        var end = Snapshot.of(project);
        project.close();
        reopened(end);
    }

    private static Acts expected(Acts before, Act act, String label) {
        return switch (act) {
            case UNDO -> before.after("undo", "");
            case REDO -> before.after("redo", "");
            default -> before.after("edit", label);
        };
    }

    private void opening(Act act, long first, long last, int code) throws Exception {
        var before = act == Act.OPEN ? opened() : null;
        layer.fail(first, last, code);
        refused(() -> {
            if (act == Act.CREATE) {
                Project.create(file).close();
            } else {
                Project.open(file, Access.WRITE).close();
            }
        });
        layer.mend();
        if (act == Act.CREATE && !Files.exists(file)) {
            Project.create(file).close();
        }
        try (var project = Project.open(file, Access.WRITE)) {
            if (before != null) {
                assertThat(Snapshot.of(project)).isEqualTo(before);
            }
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
            Deed.NOTICE.run(project, "goes on", new Random());
            if (act == Act.OPEN_AN_EARLIER_VERSION) {
                assertThat(Project.await(project.read(Stories::list))).hasSize(22);
            }
            if (act == Act.OPEN_AFTER_A_CRASH) {
                assertThat(Acts.in(project).done()).doesNotContain("crash");
            }
        }
        var expected = new ArrayList<>(List.of(NAME));
        if (act == Act.OPEN_AN_EARLIER_VERSION) {
            var original = folder.resolve("work (version 1000).kenning");
            assertThat(Files.mismatch(original, start(act).resolve(NAME))).isEqualTo(-1);
            expected.add("work (version 1000).kenning");
        }
        assertThat(listing()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private Snapshot opened() throws Exception {
        try (var project = Project.open(file, Access.READ)) {
            return Snapshot.of(project);
        }
    }

    private void reopened(Snapshot expected) throws Exception {
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(Snapshot.of(project)).isEqualTo(expected);
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        }
        assertThat(listing()).containsExactly(NAME);
    }

    private interface Doing {
        void run() throws Exception;
    }

    /// Whether it was refused. Anything but a refusal, which has a sentence, is a fault.
    private boolean refused(Doing doing) throws Exception {
        try {
            doing.run();
            kept++;
            return false;
        } catch (Refusal e) {
            refusals++;
            return true;
        }
    }

    private void place(Act act) throws IOException {
        for (var name : listing()) {
            Files.delete(folder.resolve(name));
        }
        try (var files = Files.list(start(act))) {
            for (var from : files.toList()) {
                Files.copy(from, folder.resolve(from.getFileName()));
            }
        }
    }

    private List<String> listing() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
