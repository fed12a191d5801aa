package kenning.ui.project;

import javafx.scene.layout.VBox;
import kenning.text.Messages;
import kenning.ui.kit.Nodes;

/// What stands above a section: its name, and what it is for.
final class SectionHead {
    private SectionHead() {}

    static VBox of(Section section) {
        return Nodes.styled(
                new VBox(
                        Nodes.paragraph(section.title(), "title"),
                        Nodes.paragraph(Messages.get("about.help." + section.code()), "soft")),
                "section-head");
    }
}
