package kenning.ui.stories;

import java.io.IOException;
import kenning.model.TextRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures to look at, in target/pictures. They show what no assertion can see.
@Tag("ui")
@Tag("pictures")
class StoryPicturesTest {
    @Test
    void the_page_in_light_and_dark() throws IOException {
        for (boolean dark : new boolean[] {false, true}) {
            var window = StoryWindow.open(TestStories.everything(), 900, 900, dark);
            window.picture(dark ? "dark" : "light");
            window.close();
        }
    }

    @Test
    void a_wide_and_a_narrow_window() throws IOException {
        for (int width : new int[] {1180, 700}) {
            var window = StoryWindow.open(TestStories.everything(), width, 860, false);
            window.picture("wide-" + width);
            window.close();
        }
    }

    @Test
    void the_rest_of_the_page_with_other_scripts() throws IOException {
        var shown = TestStories.everything();
        var window = StoryWindow.open(shown, 900, 700, false);
        Fx.run(() -> window.view.scrollToOffset(shown.text().startOf(5)));
        window.picture("scripts");
        window.close();
    }

    @Test
    void hovering_selecting_and_finding() throws IOException {
        var shown = TestStories.everything();
        for (boolean dark : new boolean[] {false, true}) {
            var window = StoryWindow.open(shown, 900, 700, dark);
            var tail = dark ? "-dark" : "";
            Fx.run(() -> {
                window.view.hover(shown.marks().get(1));
                window.view.setSearchHits(
                        java.util.List.of(shown.range("Nobody had"), shown.range("the shop")));
            });
            window.picture("hover" + tail);
            Fx.run(() -> {
                window.view.hover(null);
                window.view.select(
                        new TextRange(
                                shown.range("Nobody had").start(), shown.range("battle.").end()));
            });
            window.picture("selection" + tail);
            window.close();
        }
    }

    @Test
    void large_words_and_many_marks() throws IOException {
        var window = StoryWindow.open(TestStories.crowded(), 1180, 800, false);
        window.picture("crowded");
        Fx.run(() -> window.view.setZoom(2));
        window.picture("zoom-2");
        Fx.run(() -> window.view.setZoom(0.6));
        window.picture("zoom-06");
        window.close();
        var talk = StoryWindow.open(TestStories.talk(10_000, 500, 7), 1180, 860, false);
        Fx.run(() -> talk.view.scrollBy(2500));
        talk.picture("talk");
        talk.close();
    }
}
