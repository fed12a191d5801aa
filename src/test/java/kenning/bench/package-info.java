/// Speed, measured and printed, never asserted: `mvn -Pbench verify`. Projects of three sizes are
/// made from a seed and kept in `target/bench`; every measure is one line of JSON, printed and
/// written to `target/bench.jsonl`, and at the end they stand beside the figures to beat.
@NullMarked
package kenning.bench;

import org.jspecify.annotations.NullMarked;
