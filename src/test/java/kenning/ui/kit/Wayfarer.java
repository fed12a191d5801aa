package kenning.ui.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kenning.model.Insight;
import kenning.model.Noticing;
import kenning.model.Story;
import kenning.model.TextRange;
import kenning.store.Thing;
import org.jspecify.annotations.Nullable;

/// Goes nowhere, and notes where it was sent and what was said.
public final class Wayfarer implements Navigator {
    public final List<String> notes = new CopyOnWriteArrayList<>();

    @Override
    public void show(Screen screen) {
        notes.add("screen " + screen);
    }

    @Override
    public void openStory(Story.Id story, @Nullable TextRange passage, boolean code) {
        notes.add("story " + story.value());
    }

    @Override
    public void openCodebook(CodebookPlace place) {
        notes.add("codebook " + place);
    }

    @Override
    public void openInsight(Insight.Id insight) {
        notes.add("insight " + insight.value());
    }

    @Override
    public void openNoticing(Noticing.Id noticing) {
        notes.add("noticing " + noticing.value());
    }

    @Override
    public void openHistory(Thing thing) {
        notes.add("history " + thing.table() + " " + thing.id());
    }

    @Override
    public void goTo(String place) {
        notes.add("place " + place);
    }

    @Override
    public void say(String sentence) {
        notes.add(sentence);
    }
}
