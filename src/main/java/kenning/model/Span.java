package kenning.model;

/// Where a passage stands, by turns: what the project file keeps, so that a correction in one turn
/// moves nothing in another.
///
/// @param start UTF-16 units from the start of the first turn, inclusive
/// @param end UTF-16 units from the start of the last turn, exclusive
public record Span(Turn.Id first, int start, Turn.Id last, int end) {}
