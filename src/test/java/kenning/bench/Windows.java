package kenning.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import kenning.app.BenchDesk;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.ui.stories.StoryProbe;

/// What is measured in the real window: until a story stands on the screen with everything laid
/// out, without the drawing itself.
final class Windows {
    private static final int PAGE = 800;

    private final Measures measures;
    private final Size size;
    private final Path settings;

    Windows(Measures measures, Size size, Path settings) {
        this.measures = measures;
        this.size = size;
        this.settings = settings;
    }

    void run() throws Exception {
        var file = Made.copy(size, "window");
        try {
            boolean isLong = size == Size.LONG;
            opening(file, isLong ? "long-open" : "open");
            try (var desk = new BenchDesk(settings)) {
                var first = desk.open(file);
                desk.indexed();
                desk.settle();
                if (!isLong) {
                    stories(desk, first.story());
                }
                coding(desk, isLong ? "long-" : "");
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void opening(Path file, String bench) throws Exception {
        int times = size == Size.S ? 5 : 3;
        var wall = new double[times];
        for (int i = -1; i < times; i++) {
            try (var desk = new BenchDesk(settings)) {
                long begun = System.nanoTime();
                desk.open(file);
                if (i >= 0) {
                    wall[i] = (System.nanoTime() - begun) / 1e6;
                }
                desk.indexed();
            }
        }
        measures.keep(bench, size, wall, 0);
    }

    /// The first story is the one with 400 codings.
    private void stories(BenchDesk desk, Story.Id rich) throws Exception {
        var other = new Story.Id(rich.value() + 1);
        var wall = new double[20];
        for (int i = -3; i < wall.length; i++) {
            desk.openStory(other);
            desk.settle();
            long begun = System.nanoTime();
            desk.openStory(rich);
            if (i >= 0) {
                wall[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        measures.keep("story400", size, wall, 0);
    }

    /// As a person works: what an edit leaves to be done elsewhere is done before the next one.
    private void calmly(BenchDesk desk, String bench, int times, Measures.Work work)
            throws Exception {
        var wall = new double[times];
        double cpu = 0;
        for (int i = -5; i < times; i++) {
            desk.settle();
            double before = Measures.cpu();
            long begun = System.nanoTime();
            work.run();
            if (i >= 0) {
                wall[i] = (System.nanoTime() - begun) / 1e6;
                cpu += Measures.cpu() - before;
            }
        }
        measures.keep(bench, size, wall, cpu / times);
    }

    private void coding(BenchDesk desk, String prefix) throws Exception {
        var random = new Random(3);
        StoryProbe.Shown shown = desk.code(new TextRange(10, 40), 79);
        int length = shown.length();
        calmly(
                desk,
                prefix + "code",
                30,
                () -> {
                    int from = random.nextInt(length - 400);
                    return desk.code(new TextRange(from, from + 150 + random.nextInt(200)), 79);
                });
        calmly(desk, prefix + "undo", 20, desk::undo);
        desk.settle();
        measures.time(prefix + "scroll", size, 5, 30, () -> desk.scroll(PAGE));
    }
}
