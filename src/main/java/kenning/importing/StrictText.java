package kenning.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import kenning.model.Refusal;
import org.jspecify.annotations.Nullable;

/// Bytes read in one encoding without ever putting a replacement in the place of what does not fit.
///
/// @param text as far as it could be read, or all of it
/// @param badByte where the first byte stands that does not fit, or -1
record StrictText(String text, int badByte) {
    static StrictText decode(byte[] bytes, int from, Charset charset) throws Refusal {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate(8192);
        var text = new StringBuilder(Math.min(bytes.length, Limits.CHARACTERS));
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            take(out, text);
            if (result.isError()) {
                return new StrictText(text.toString(), in.position());
            }
            if (result.isUnderflow()) {
                break;
            }
        }
        while (decoder.flush(out).isOverflow()) {
            take(out, text);
        }
        take(out, text);
        return new StrictText(text.toString(), -1);
    }

    /// The whole text, or null when it does not fit.
    static @Nullable String decodeAll(byte[] bytes, int from, Charset charset) throws Refusal {
        var decoded = decode(bytes, from, charset);
        return decoded.fits() ? decoded.text : null;
    }

    boolean fits() {
        return badByte < 0;
    }

    private static void take(CharBuffer out, StringBuilder text) throws Refusal {
        text.append(out.flip());
        out.clear();
        Limits.checkCharacters(text.length());
    }
}
