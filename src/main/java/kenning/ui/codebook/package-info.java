/// The codebook: codes as a tree and leading indicators as a list, what each means, and the
/// passages behind every number.
///
/// May use: `ui.kit`, `analysis` for figures, and what is below them. A passage opens its story
/// through the navigator. `Catalogue` and `Chosen` are what was read; `CodebookModel` keeps them
/// current; `CodeEdits` and `IndicatorEdits` change the project, each in one step of undo, and ask
/// first where much would go along.
@NullMarked
package kenning.ui.codebook;

import org.jspecify.annotations.NullMarked;
