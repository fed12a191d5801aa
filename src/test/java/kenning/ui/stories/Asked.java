package kenning.ui.stories;

import java.util.ArrayList;
import java.util.List;
import kenning.model.Direction;
import kenning.model.TextRange;
import kenning.model.Turn;

/// Notes what a story view asks for.
final class Asked implements StoryRequests {
    final List<TextRange> codes = new ArrayList<>();
    final List<Boolean> resting = new ArrayList<>();
    final List<Mark> removed = new ArrayList<>();
    final List<Mark> resized = new ArrayList<>();
    final List<String> others = new ArrayList<>();

    static Asked of(StoryWindow window) {
        var asked = new Asked();
        Fx.run(() -> window.view.setRequests(asked));
        return asked;
    }

    @Override
    public void code(TextRange range, boolean rests) {
        codes.add(range);
        resting.add(rests);
    }

    @Override
    public void remove(Mark mark) {
        removed.add(mark);
    }

    @Override
    public void resize(Mark mark, TextRange range) {
        resized.add(mark.withRange(range));
    }

    @Override
    public void type(String letters) {
        others.add("type " + letters);
    }

    @Override
    public void codeByKey(int number) {
        others.add("key " + number);
    }

    @Override
    public void codeInVivo() {
        others.add("in vivo");
    }

    @Override
    public void turn(Mark sign, Direction direction) {
        others.add("turn " + direction);
    }

    @Override
    public void recode(Mark mark) {
        others.add("recode " + mark.name());
    }

    @Override
    public void note(Mark mark) {
        others.add("note " + mark.name());
    }

    @Override
    public void passages(Mark mark) {
        others.add("passages " + mark.name());
    }

    @Override
    public void correct(Turn turn, String now) {
        others.add("correct " + turn.text() + " → " + now);
    }
}
