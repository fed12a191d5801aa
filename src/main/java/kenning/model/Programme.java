package kenning.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the whole project is for.
///
/// @param name what the team calls it
/// @param purpose one or two sentences, shown on reports and on the projector
/// @param ends the day it is meant to draw to a close, if that is known
public record Programme(String name, String purpose, @Nullable LocalDate ends) {}
