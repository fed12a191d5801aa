package kenning.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kenning.settings.OwnerOnly;
import org.slf4j.LoggerFactory;

/// Where the window writes down its own faults: `kenning.log` beside the settings, at most two
/// files of half a megabyte.
final class LogFile {
    private static final String LINE = "%d{yyyy-MM-dd HH:mm:ss} %-5level [%thread] %msg%n%ex";

    /// What is shown of it: the last so many bytes and lines.
    private static final int BYTES_SHOWN = 64 * 1024;

    private static final int LINES_SHOWN = 400;

    private final Path file;

    private LogFile(Path file) {
        this.file = file;
    }

    /// @param settings the file beside which it stands
    static LogFile beside(Path settings) {
        return new LogFile(settings.toAbsolutePath().resolveSibling("kenning.log"));
    }

    Path path() {
        return file;
    }

    /// Its last lines, the newest last, without the name of the person whose folder it is in; none
    /// when nothing was ever written.
    List<String> end() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var channel = Files.newByteChannel(file)) {
            long from = Math.max(0, channel.size() - BYTES_SHOWN);
            channel.position(from);
            var bytes = Channels.newInputStream(channel).readAllBytes();
            var text = new String(bytes, StandardCharsets.UTF_8);
            var lines = text.lines().skip(from > 0 ? 1 : 0).map(Support::withoutHome).toList();
            return lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
        }
    }

    /// Each file that it begins is for its owner alone.
    private static final class Appender extends RollingFileAppender<ILoggingEvent> {
        @Override
        public void openFile(String name) throws IOException {
            OwnerOnly.make(Path.of(name));
            super.openFile(name);
        }
    }

    /// From now on Kenning writes its faults into it.
    void begin() {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        var appender = new Appender();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        var policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMinIndex(1);
        policy.setMaxIndex(1);
        policy.start();
        var trigger = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        trigger.setContext(context);
        trigger.setMaxFileSize(new FileSize(512 * FileSize.KB_COEFFICIENT));
        trigger.start();
        appender.setRollingPolicy(policy);
        appender.setTriggeringPolicy(trigger);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
    }
}
