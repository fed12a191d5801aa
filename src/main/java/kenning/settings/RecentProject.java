package kenning.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A project that was open before, and where somebody was in it.
///
/// @param opened when it was last opened; none when that was never written down
/// @param screen the name of the screen; empty for none
/// @param member the key of the member who was working; 0 for none
/// @param story the key of the story that was open; 0 for none
public record RecentProject(
        String path, @Nullable Instant opened, String screen, long member, long story) {

    public static RecentProject of(String path) {
        return new RecentProject(path, null, "", 0, 0);
    }

    public RecentProject openedAt(Instant now) {
        return new RecentProject(path, now, screen, member, story);
    }

    public RecentProject on(String otherScreen) {
        return new RecentProject(path, opened, otherScreen, member, story);
    }

    public RecentProject by(long otherMember) {
        return new RecentProject(path, opened, screen, otherMember, story);
    }

    public RecentProject at(long otherStory) {
        return new RecentProject(path, opened, screen, member, otherStory);
    }
}
