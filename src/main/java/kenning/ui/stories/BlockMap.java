package kenning.ui.stories;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Where each block stands: its height is first estimated and later measured, and from the heights
/// follow the way from offsets to pixels and back. Sums are kept in a Fenwick tree, so that each
/// question and each measurement costs a dozen additions however long the story is.
final class BlockMap {
    /// A place on the page: so many pixels below the top of a block.
    record Place(int block, double below) {}

    private final List<Block> blocks;
    private final double[] heights;
    private final double[] sums;
    private final BitSet exact = new BitSet();

    BlockMap(List<Block> blocks, IntToDoubleFunction estimate) {
        this.blocks = List.copyOf(blocks);
        heights = new double[this.blocks.size()];
        sums = new double[heights.length + 1];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = estimate.applyAsDouble(i);
            raise(i, heights[i]);
        }
    }

    int size() {
        return heights.length;
    }

    Block block(int index) {
        return blocks.get(index);
    }

    double height(int index) {
        return heights[index];
    }

    boolean isExact(int index) {
        return exact.get(index);
    }

    int exactCount() {
        return exact.cardinality();
    }

    /// Replaces the estimate of a block by its height.
    void measured(int index, double height) {
        exact.set(index);
        raise(index, height - heights[index]);
        heights[index] = height;
    }

    /// The height of all blocks together.
    double total() {
        return top(heights.length);
    }

    /// How far below the start of the story a block begins.
    double top(int index) {
        double sum = 0;
        for (int i = index; i > 0; i -= i & -i) {
            sum += sums[i];
        }
        return sum;
    }

    /// The block in which an offset lies; a line feed belongs to the block before it.
    int at(int offset) {
        int low = 0;
        int high = heights.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The place so many pixels below the start of the story, held within it.
    Place at(double pixels) {
        int index = 0;
        double left = Math.max(0, pixels);
        for (int bit = Integer.highestOneBit(Math.max(1, heights.length)); bit > 0; bit >>= 1) {
            if (index + bit <= heights.length && sums[index + bit] <= left) {
                index += bit;
                left -= sums[index];
            }
        }
        return index >= heights.length && index > 0
                ? new Place(heights.length - 1, heights[heights.length - 1])
                : new Place(index, left);
    }

    double pixels(Place place) {
        return top(place.block()) + place.below();
    }

    /// The place so many pixels further down or, negative, further up. Every block that is passed
    /// is measured on the way, so that the page moves by exactly what was asked.
    Place moved(Place from, double by, IntToDoubleFunction measure) {
        int block = from.block();
        double below = from.below() + by;
        while (below < 0 && block > 0) {
            block--;
            below += exactHeight(block, measure);
        }
        while (block < heights.length - 1 && below >= exactHeight(block, measure)) {
            below -= heights[block];
            block++;
        }
        return new Place(block, Math.max(0, below));
    }

    private double exactHeight(int block, IntToDoubleFunction measure) {
        if (!exact.get(block)) {
            measured(block, measure.applyAsDouble(block));
        }
        return heights[block];
    }

    private void raise(int index, double by) {
        for (int i = index + 1; i < sums.length; i += i & -i) {
            sums[i] += by;
        }
    }
}
