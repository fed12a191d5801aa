package kenning.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kenning.model.Code;
import kenning.model.Coding;
import kenning.model.IncomingStory;
import kenning.model.IncomingTurn;
import kenning.model.Original;
import kenning.model.Refusal;
import kenning.model.TextRange;
import kenning.model.VoiceFamily;

/// What people do with a project, for the proofs that disturb it: each is one act that can be seen
/// in the history, and works on any project that `prepared` made.
enum Deed {
    NOTICE {
        @Override
        void edit(Tx tx, Random r) throws Refusal {
            Noticings.add(tx, "a small step " + r.nextLong(), "", "", null);
        }
    },
    CODE {
        @Override
        void edit(Tx tx, Random r) throws Refusal {
            code(tx, r);
        }
    },
    RECODE_MANY {
        @Override
        void edit(Tx tx, Random r) throws Refusal {
            var from = codes(tx).get(0);
            var to = Codes.add(tx, "theme " + r.nextLong());
            var passages = Codings.carrying(tx, from).stream().map(Coding::id).limit(400).toList();
            Codings.recode(tx, passages, to);
            Codings.recode(tx, passages.subList(0, passages.size() / 2), from);
        }
    },
    IMPORT {
        @Override
        void edit(Tx tx, Random r) throws Refusal {
            Intake.add(tx, stories(r, 4, 12), Intake.PLAIN);
        }
    },
    CORRECT {
        @Override
        void edit(Tx tx, Random r) throws Refusal {
            var story = Stories.list(tx).getFirst().id();
            var turn = Stories.text(tx, story).rangeOf(3);
            Corrections.replace(
                    tx,
                    story,
                    new TextRange(turn.start() + 2, turn.start() + 5),
                    "w" + r.nextInt(9_999));
        }
    },
    REMOVE_STORY {
        @Override
        void edit(Tx tx, Random r) throws Refusal {
            Stories.remove(tx, Stories.list(tx).getLast().id());
        }
    };

    private static final int PASSAGES = 120;

    abstract void edit(Tx tx, Random r) throws Refusal;

    /// Does it; once it is acknowledged it stands in the history under this label.
    void run(Project project, String label, Random random) throws Refusal {
        Project.await(
                project.edit(
                        Label.of(label),
                        tx -> {
                            edit(tx, random);
                            return true;
                        }));
    }

    /// Makes a project that every deed finds something to do in, and closes it.
    static void prepare(Path file) throws Exception {
        try (var project = Project.create(file)) {
            enrich(project);
        }
    }

    /// What every deed needs.
    static void enrich(Project project) throws Exception {
        var random = new Random(3);
        Project.await(
                project.edit(
                        Label.of("begin"),
                        tx -> {
                            Voices.add(tx, "Somebody", VoiceFamily.values()[0]);
                            Codes.add(tx, "Kept together");
                            Codes.add(tx, "Kept apart");
                            Intake.add(tx, stories(random, 6, 12), Intake.PLAIN);
                            for (int i = 0; i < PASSAGES; i++) {
                                code(tx, random);
                            }
                            return true;
                        }));
    }

    private static List<Code.Id> codes(Reading reading) {
        return Codes.list(reading).stream().map(Code::id).toList();
    }

    private static void code(Tx tx, Random r) throws Refusal {
        var stories = Stories.list(tx);
        var story = stories.get(r.nextInt(stories.size())).id();
        int length = Stories.text(tx, story).text().length();
        int start = r.nextInt(length - 60);
        Codings.add(
                tx,
                story,
                new TextRange(start, start + 10 + r.nextInt(40)),
                codes(tx).getFirst(),
                "",
                "n" + r.nextInt(999));
    }

    static List<IncomingStory> stories(Random random, int many, int turns) {
        var stories = new ArrayList<IncomingStory>();
        for (int i = 0; i < many; i++) {
            var all = new ArrayList<IncomingTurn>();
            for (int j = 0; j < turns; j++) {
                all.add(new IncomingTurn("Mira", null, said(random)));
            }
            var bytes = said(random).getBytes(StandardCharsets.UTF_8);
            stories.add(
                    new IncomingStory(
                            "story " + random.nextInt(1 << 30),
                            new Original("s.txt", "txt", "UTF-8", bytes),
                            all,
                            0));
        }
        return stories;
    }

    private static String said(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append("she came ").append(random.nextInt(10_000)).append(" times, ");
        }
        return text.append("in all.").toString();
    }
}
