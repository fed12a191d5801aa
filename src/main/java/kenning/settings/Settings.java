package kenning.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the application remembers.
///
/// @param theme which look
/// @param zoom of everything, 1 is as designed
/// @param projects that were open before, the newest first
/// @param window where it stands
public record Settings(Theme theme, double zoom, List<RecentProject> projects, WindowPlace window) {
    private static final int RECENT_KEPT = 10;

    /// Which colours.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public static final Settings FIRST =
            new Settings(Theme.SYSTEM, 1, List.of(), WindowPlace.FIRST);

    public Settings {
        projects = List.copyOf(projects);
        zoom = Math.clamp(zoom, 0.5, 3);
    }

    /// The paths of the projects that were open before, the newest first.
    public List<String> recent() {
        return projects.stream().map(RecentProject::path).toList();
    }

    /// What is remembered of a project.
    public Optional<RecentProject> project(String path) {
        return projects.stream().filter(p -> p.path().equals(path)).findFirst();
    }

    /// With a project in front, opened now; what is remembered of it stays.
    public Settings withRecent(String path, Instant now) {
        var others = new ArrayList<>(projects);
        others.removeIf(p -> p.path().equals(path));
        others.addFirst(project(path).orElse(RecentProject.of(path)).openedAt(now));
        return withProjects(others.subList(0, Math.min(RECENT_KEPT, others.size())));
    }

    public Settings withoutRecent(String path) {
        return withProjects(projects.stream().filter(p -> !p.path().equals(path)).toList());
    }

    /// With something else remembered of a project; one that is not on the list stays off it.
    public Settings withProject(String path, UnaryOperator<RecentProject> change) {
        return withProjects(
                projects.stream().map(p -> p.path().equals(path) ? change.apply(p) : p).toList());
    }

    private Settings withProjects(List<RecentProject> others) {
        return new Settings(theme, zoom, others, window);
    }

    public Settings withTheme(Theme other) {
        return new Settings(other, zoom, projects, window);
    }

    public Settings withZoom(double other) {
        return new Settings(theme, other, projects, window);
    }

    public Settings withWindow(WindowPlace other) {
        return new Settings(theme, zoom, projects, other);
    }

    public Settings withSize(double width, double height) {
        return withWindow(window.withSize(width, height));
    }
}
