package kenning.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kenning.text.Messages;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A day as it is typed, or a sentence on how it is.
final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(Messages.get("cli.day", typed));
        }
    }
}
