package kenning.ui.project;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where on the screen something happened, as the steps of a project remember it:
/// `project/purpose`, or with the thing `project/places/12`.
///
/// @param key of the thing; 0 where there is none
record ProjectPlace(Section section, long key) {
    private static final Pattern FORM = Pattern.compile("project/([a-z]+)(?:/([0-9]{1,18}))?");

    static Optional<ProjectPlace> of(String place) {
        var form = FORM.matcher(place);
        if (!form.matches()) {
            return Optional.empty();
        }
        var key = form.group(2) == null ? 0 : Long.parseLong(form.group(2));
        return Section.of(form.group(1)).map(section -> new ProjectPlace(section, key));
    }

    @Override
    public String toString() {
        return "project/" + section.code() + (key == 0 ? "" : "/" + key);
    }
}
