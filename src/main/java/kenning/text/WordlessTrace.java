package kenning.text;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;

/// What any log line says of a failure, whoever wrote it, libraries too: never its words.
public final class WordlessTrace extends ThrowableProxyConverter {
    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return failure instanceof ThrowableProxy known
                ? super.throwableProxyToString(
                        new ThrowableProxy(Wordless.of(known.getThrowable())))
                : failure.getClassName() + System.lineSeparator();
    }
}
