package kenning.model;

/// A sign with where it comes from.
public record SignPassage(Signal sign, Provenance from) {}
