package kenning.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kenning.model.Story;
import kenning.model.VoiceFamily;
import kenning.store.Project;
import kenning.store.Stories;
import kenning.task.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Five thousand stories of about 3,400 characters: printed, never asserted.
@Tag("bench")
class SearchBenchTest {
    private static final int STORIES = 5_000;

    @TempDir Path folder;

    @Test
    void fiveThousandStories() throws Exception {
        var random = new Random(7);
        var words = vocabulary(random);
        try (var fixture = new Fixture(folder)) {
            var story = fill(fixture, random, words);
            for (int i = 0; i < 3; i++) {
                print("build", () -> StoryIndex.build(fixture.project, Progress.NONE).close());
            }
            print("catch up after the import", () -> fixture.index.catchUp(Progress.NONE));
            for (var question :
                    List.of(
                            words[0],
                            words[40],
                            words[3_000],
                            '"' + words[1] + ' ' + words[2] + '"',
                            words[0] + " OR " + words[1] + " NOT " + words[2],
                            words[5].substring(0, 2) + "*",
                            "NOT " + words[0],
                            words[3_000] + '~',
                            words[900] + "~2",
                            "*" + words[40],
                            words[40] + " NEAR/5 " + words[60],
                            words[2] + " NEAR/3 " + words[3],
                            '"' + words[40] + ' ' + words[60] + ' ' + words[80] + "\"~9",
                            "year:2024 " + words[300],
                            "/" + words[40] + " " + words[1] + "/",
                            "/\\b" + words[700] + "\\b/")) {
                for (int i = 0; i < 3; i++) {
                    print(
                            question,
                            () -> fixture.index.search(Fixture.query(question), team(), 50));
                }
                print(
                        question + "  (every place on a line)",
                        () ->
                                fixture.index.concordance(
                                        Question.of(Fixture.query(question), team()),
                                        20_000,
                                        Progress.NONE));
                System.out.println(
                        fixture.index.search(Fixture.query(question), team(), 0).count());
            }
            for (int i = 0; i < 3; i++) {
                fixture.edit(tx -> {
                    Stories.rename(tx, story, "changed");
                    return true;
                });
                print("one edit, then search", () -> fixture.search("changed"));
            }
            print(
                    "the question for one story",
                    () -> Project.await(fixture.project.read(r -> Stories.find(r, story))));
            print(
                    "the question for all stories",
                    () -> Project.await(fixture.project.read(Stories::list)));
        }
    }

    private static Filter team() {
        return Filter.of(View.TEAM);
    }

    private static Story.Id fill(Fixture fixture, Random random, String[] words) throws Exception {
        var voice = fixture.voice("Parent", VoiceFamily.COMMUNITY);
        return fixture.edit(tx -> {
            var added = new ArrayList<Story.Id>();
            for (int i = 0; i < STORIES; i++) {
                var turns = new String[10];
                for (int turn = 0; turn < turns.length; turn++) {
                    turns[turn] = text(random, words);
                }
                var facts = Fixture.facts(Fixture.teller(tx, voice), null, "", "");
                added.add(Fixture.add(tx, facts, "Story " + i, turns));
            }
            return added.get(STORIES / 2);
        });
    }

    /// Rarer and rarer words, as in real talk.
    private static String text(Random random, String[] words) {
        var text = new StringBuilder();
        while (text.length() < 340) {
            int rank = (int) (Math.pow(words.length, random.nextDouble()) - 1);
            text.append(words[rank]).append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.toString().strip();
    }

    private static String[] vocabulary(Random random) {
        var words = new String[20_000];
        for (int i = 0; i < words.length; i++) {
            var word = new StringBuilder();
            for (int letters = 2 + random.nextInt(7); letters > 0; letters--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words[i] = word.toString();
        }
        return words;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void print(String what, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        System.out.printf("%8.1f ms  %s%n", (System.nanoTime() - start) / 1e6, what);
    }
}
