package kenning.ui.stories;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kenning.model.TextRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Prints what the FX thread works for the common gestures, in CPU milliseconds: style, layout and
/// painting orders, without the drawing itself. The numbers to hold, four times what was reached:
/// page 16, one more mark 16, open 80, resize or zoom 30, jump 30.
@Tag("bench")
class StoryBenchTest {
    private StoryView view;
    private StackPane root;

    @Test
    void a_hundred_and_fifty_thousand_words() {
        measure("150k words, 5,000 marks", TestStories.talk(150_000, 5_000, 11));
        measure("10k words, 5,000 marks", TestStories.talk(10_000, 5_000, 11));
        measure("one paragraph of 20k words, 500 marks", TestStories.oneParagraph(20_000, 500));
    }

    private void measure(String what, TestStories.Shown shown) {
        Fx.start();
        Fx.run(() -> {
            root = new StackPane();
            var stage = new Stage();
            stage.setScene(new Scene(root, 1180, 900));
            stage.show();
        });
        print(what, "open, first", open(shown));
        print(what, "open, again", open(shown), open(shown), open(shown));
        var pages = new double[100];
        for (int i = 0; i < 170; i++) {
            double cpu = cpu(() -> view.scrollBy(860));
            if (i >= 70) {
                pages[i - 70] = cpu;
            }
        }
        print(what, "page", pages);
        var adds = new double[20];
        int top = Fx.call(() -> view.topOffset());
        var marks = new java.util.ArrayList<>(shown.marks());
        for (int i = 0; i < 20; i++) {
            int from = Math.min(top + 37 * i, shown.text().text().length() - 160);
            marks.add(
                    TestStories.mark(
                            90_000 + i, "One more", i, new TextRange(from, from + 150), null));
            adds[i] = cpu(() -> view.show(shown.text(), marks));
        }
        print(what, "one more mark", adds);
        var zooms = new double[10];
        for (int i = 0; i < 10; i++) {
            double zoom = 1 + i % 3 * 0.1;
            zooms[i] = cpu(() -> view.setZoom(zoom));
        }
        print(what, "zoom step", zooms);
        var jumps = new double[20];
        for (int i = 0; i < 20; i++) {
            var mark = shown.marks().get(i * 7 % shown.marks().size());
            jumps[i] = cpu(() -> view.reveal(mark.range().start()));
        }
        print(what, "jump", jumps);
        print(what, "select all", cpu(() -> view.extend(0, shown.text().text().length())));
    }

    private double open(TestStories.Shown shown) {
        return cpu(() -> {
            view = new StoryView();
            root.getChildren().setAll(view);
            view.show(shown.text(), shown.marks());
        });
    }

    private double cpu(Runnable gesture) {
        var threads = ManagementFactory.getThreadMXBean();
        return Fx.call(() -> {
            long before = threads.getCurrentThreadCpuTime();
            gesture.run();
            root.applyCss();
            root.layout();
            return (threads.getCurrentThreadCpuTime() - before) / 1e6;
        });
    }

    private static void print(String what, String gesture, double... ms) {
        Arrays.sort(ms);
        System.out.printf(
                Locale.ROOT,
                "%s: %s %.1f ms (95%%: %.1f)%n",
                what,
                gesture,
                ms[ms.length / 2],
                ms[(int) (ms.length * 0.95)]);
    }
}
