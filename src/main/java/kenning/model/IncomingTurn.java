package kenning.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A turn as a reader found it, before it has a place in a project.
public record IncomingTurn(@Nullable String speaker, @Nullable Duration at, String text) {}
