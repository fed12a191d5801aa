package kenning.model;

/// A coded passage with where it comes from.
public record CodedPassage(Coding coding, Provenance from) {}
