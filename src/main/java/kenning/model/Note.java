package kenning.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody of the team wrote about the project or a part of it.
public record Note(Id id, About about, String text, Member.@Nullable Id member, Instant made) {
    public record Id(long value) {}

    /// What a note is about.
    public sealed interface About {
        record TheProject() implements About {}

        record OfStory(Story.Id story) implements About {}

        record OfCode(Code.Id code) implements About {}

        record OfTeller(Teller.Id teller) implements About {}

        record OfCoding(Coding.Id coding) implements About {}
    }
}
