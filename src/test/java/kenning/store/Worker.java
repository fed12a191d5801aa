package kenning.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;
import kenning.model.Refusal;

/// A process that edits, imports, undoes, redoes, closes and reopens a project as fast as it can,
/// and says each act that was acknowledged: the one that `KillTest` kills.
final class Worker {
    private final Random random;
    private final FileOutputStream acknowledged;
    private final Path file;
    private final boolean stays;
    private Project project;

    private Worker(Path file, FileOutputStream acknowledged, long seed, boolean stays)
            throws Exception {
        this.file = file;
        this.acknowledged = acknowledged;
        this.random = new Random(seed);
        this.stays = stays;
        this.project = Project.open(file, Access.WRITE);
    }

    /// @param args the project, the file for acknowledgements, a seed, and `stay` when the project
    ///   is never to be closed in between
    public static void main(String[] args) throws Exception {
        try (var acknowledged = new FileOutputStream(args[1], true)) {
            var worker =
                    new Worker(
                            Path.of(args[0]),
                            acknowledged,
                            Long.parseLong(args[2]),
                            args.length > 3);
            while (true) {
                worker.act();
            }
        }
    }

    private void act() throws Exception {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> say("undo", Project.await(project.undo()).map(Step::label));
            case 3, 4 -> say("redo", Project.await(project.redo()).map(Step::label));
            case 5 -> {
                if (!stays) {
                    project.close();
                    project = Project.open(file, Access.WRITE);
                }
            }
            case 6 -> edit("import", tx -> Intake.add(tx, stories(), Intake.PLAIN));
            case 7 -> goBack();
            case 8, 9, 10, 11 -> {
                var line = "noticed " + random.nextLong();
                edit(line, tx -> Noticings.add(tx, line, "", "", null));
            }
            default -> {
                var move = freely();
                edit(
                        move.name(),
                        tx -> {
                            move.make(tx, random);
                            return true;
                        });
            }
        }
    }

    /// Back to before one of the newest steps, which is a step like any other.
    private void goBack() throws Exception {
        var steps =
                Project.await(project.history(6)).stream()
                        .filter(s -> s.state() == Step.State.DONE)
                        .toList();
        if (!steps.isEmpty()) {
            var label = "back " + random.nextLong();
            Project.await(project.goBackTo(steps.get(random.nextInt(steps.size())).id(), label));
            say("edit", java.util.Optional.of(label));
        }
    }

    /// Any move that leaves alone what was noticed, by which the acts are told apart.
    private Walk freely() {
        var move = UndoWalkTest.freely(random);
        while (move.name().contains("NOTICING")) {
            move = UndoWalkTest.freely(random);
        }
        return move;
    }

    private void edit(String name, Edit<?> edit) throws Exception {
        var label = name.startsWith("noticed") ? name : name + " " + random.nextLong();
        var before = Project.await(project.history(1));
        try {
            Project.await(project.edit(Label.of(label), edit));
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.REQUEST) {
                throw refused;
            }
        }
        if (!Project.await(project.history(1)).equals(before)) {
            say("edit", java.util.Optional.of(label));
        }
    }

    private void say(String act, java.util.Optional<String> label) throws IOException {
        if (label.isPresent()) {
            acknowledged.write((act + "\t" + label.get() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<IncomingStory> stories() {
        var turns =
                Collections.nCopies(
                        40, new IncomingTurn("Mira", null, Walk.words(random).repeat(10)));
        var bytes = Walk.words(random).getBytes(StandardCharsets.UTF_8);
        return Collections.nCopies(
                12,
                new IncomingStory(
                        Walk.words(random),
                        new Original("c.txt", "txt", "UTF-8", bytes),
                        turns,
                        0));
    }
}
