package kenning.ui.kit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import kenning.model.Refusal;
import kenning.text.Messages;

/// A failure as a person meets it: a sentence that says what to do next, and a short code to quote.
///
/// The code is the same wherever and whenever the same thing goes wrong: of a refusal it comes from
/// the key of its sentence; of a fault, from its class and the first method of Kenning on its way.
///
/// @param fault whether only a mistake in Kenning can have caused it
public record Trouble(String sentence, String code, boolean fault) {
    public static Trouble of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return new Trouble(Messages.sentence(refusal), code(refusal.key()), false);
        }
        var code = code(failure.getClass().getName() + " " + place(failure));
        return new Trouble(Messages.get("failure.unexpected", code), code, true);
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("kenning."))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .findFirst()
                .orElse("");
    }

    private static String code(String from) {
        var sum = new CRC32();
        sum.update(from.getBytes(StandardCharsets.UTF_8));
        return "K-%05X".formatted(sum.getValue() & 0xfffff);
    }
}
