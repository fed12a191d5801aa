package kenning.ui.presenting;

/// How much room a block takes in a picture; a number of pixels. The one that draws measures with
/// what it draws, on the FX thread.
@FunctionalInterface
interface Measure {
    double height(Block block, Picture picture);
}
