package kenning.importing;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What a person may decide about reading.
///
/// @param charset the encoding of plain text that is not Unicode; null leaves a file that is not
///   valid UTF-8 unread and asks. A byte order mark is believed before it, and formats that name
///   their own encoding (Word, RTF) do not look at it.
public record ReadOptions(@Nullable Charset charset) {
    /// Nothing was decided: Unicode only.
    public static final ReadOptions PLAIN = new ReadOptions(null);
}
