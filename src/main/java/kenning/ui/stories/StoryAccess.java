package kenning.ui.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import kenning.model.TextRange;
import kenning.text.Messages;
import org.jspecify.annotations.Nullable;

/// What the story view answers to assistive technology. A line is a line as it is seen on the page,
/// and a whole paragraph elsewhere, where no lines are known; so the numbers of lines hold until
/// the page moves.
final class StoryAccess {
    private static final Set<AccessibleAttribute> ANSWERED =
            Set.of(
                    AccessibleAttribute.TEXT,
                    AccessibleAttribute.EDITABLE,
                    AccessibleAttribute.SELECTION_START,
                    AccessibleAttribute.SELECTION_END,
                    AccessibleAttribute.CARET_OFFSET,
                    AccessibleAttribute.FONT,
                    AccessibleAttribute.LINE_FOR_OFFSET,
                    AccessibleAttribute.LINE_START,
                    AccessibleAttribute.LINE_END,
                    AccessibleAttribute.BOUNDS_FOR_RANGE,
                    AccessibleAttribute.OFFSET_AT_POINT,
                    AccessibleAttribute.ROLE_DESCRIPTION,
                    AccessibleAttribute.HELP);

    private final StoryView view;
    private final StoryPage page;
    private final PageGeometry geometry;
    private final StorySelection selection;

    StoryAccess(StoryView view, StoryPage page, PageGeometry geometry, StorySelection selection) {
        this.view = view;
        this.page = page;
        this.geometry = geometry;
        this.selection = selection;
    }

    boolean answers(AccessibleAttribute attribute) {
        return ANSWERED.contains(attribute);
    }

    @Nullable Object answer(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> page.story().text();
            case EDITABLE -> false;
            case SELECTION_START -> selection.range().start();
            case SELECTION_END -> selection.range().end();
            case CARET_OFFSET -> selection.caret();
            case FONT -> page.face().words;
            case LINE_FOR_OFFSET -> lineFor((Integer) parameters[0]);
            case LINE_START -> lineEdge((Integer) parameters[0], true);
            case LINE_END -> lineEdge((Integer) parameters[0], false);
            case BOUNDS_FOR_RANGE -> bounds((Integer) parameters[0], (Integer) parameters[1]);
            case OFFSET_AT_POINT -> offsetAt((Point2D) parameters[0]);
            case ROLE_DESCRIPTION -> Messages.get("story.view.role");
            case HELP -> help();
            default -> throw new IllegalArgumentException("not answered: " + attribute);
        };
    }

    /// Whether it was one of the actions that the view knows.
    boolean execute(AccessibleAction action, Object... parameters) {
        switch (action) {
            case SET_TEXT_SELECTION -> view.select(range(parameters[0], parameters[1]));
            case SHOW_TEXT_RANGE -> view.reveal(range(parameters[0], parameters[1]).start());
            default -> {
                return false;
            }
        }
        return true;
    }

    private TextRange range(Object start, Object end) {
        int length = page.story().text().length();
        int from = Math.clamp((Integer) start, 0, length);
        return new TextRange(from, Math.clamp((Integer) end, from, length));
    }

    private String help() {
        var marks = view.marksAt(selection.caret());
        return marks.isEmpty()
                ? Messages.get("story.view.uncoded")
                : Messages.get(
                        "story.view.coded",
                        marks.stream().map(MarkWords::name).collect(Collectors.joining("; ")));
    }

    private int offsetAt(Point2D screen) {
        var here = view.screenToLocal(screen);
        return here == null ? 0 : geometry.offsetAt(here.getX(), here.getY());
    }

    private Bounds[] bounds(int start, int end) {
        List<Bounds> found = new ArrayList<>();
        for (var r : geometry.rectangles(range(start, end))) {
            found.add(
                    view.localToScreen(
                            new BoundingBox(
                                    r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight())));
        }
        return found.toArray(Bounds[]::new);
    }

    private int lineFor(int offset) {
        if (page.blocks().size() == 0) {
            return 0;
        }
        int index = page.blocks().at(offset);
        int line = index;
        for (var cell : page.cells()) {
            if (cell.index < index) {
                line += cell.lines() - 1;
            } else if (cell.index == index) {
                line += cell.lineAt(offset - cell.block().start());
            }
        }
        return line;
    }

    /// Null past the last line: readers go on until they are told so.
    private @Nullable Integer lineEdge(int line, boolean start) {
        int left = line;
        var cells = page.cells();
        int firstSeen = cells.isEmpty() ? 0 : cells.getFirst().index;
        if (left < 0) {
            return null;
        }
        if (left >= firstSeen) {
            left -= firstSeen;
            for (var cell : cells) {
                if (left < cell.lines()) {
                    int at = start ? cell.lineStart(left) : cell.lineEnd(left);
                    return cell.block().start() + at;
                }
                left -= cell.lines();
            }
            left += cells.isEmpty() ? 0 : cells.getLast().index + 1;
        }
        if (left >= page.blocks().size()) {
            return null;
        }
        var block = page.blocks().block(left);
        return start ? block.start() : block.end();
    }
}
