package kenning.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import kenning.settings.Settings;
import kenning.settings.SettingsFile;
import kenning.ui.kit.Command;
import kenning.ui.kit.OnFx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ui")
class WorkbenchCommandsTest {
    @TempDir Path folder;
    private WorkbenchCommands commands;

    @BeforeEach
    void make() {
        OnFx.start();
        var file = new SettingsFile(folder.resolve("settings.properties"));
        commands = OnFx.call(() -> new Workbench(file, Settings.FIRST, new Answers()).commands());
    }

    private List<Command> all() {
        return commands.groups().stream().flatMap(g -> g.commands().stream()).toList();
    }

    @Test
    void no_two_commands_share_a_key() {
        var owner = new HashMap<KeyCombination, String>();
        for (var command : all()) {
            for (var key : command.keys()) {
                assertThat(owner.put(key, command.id())).as(key.getDisplayText()).isNull();
            }
        }
        assertThat(owner).hasSizeGreaterThan(15);
    }

    @Test
    void no_two_commands_share_an_id_and_each_has_a_text() {
        assertThat(all()).extracting(Command::id).doesNotHaveDuplicates();
        assertThat(all()).allMatch(c -> !c.text().get().isBlank());
    }

    @Test
    void without_a_project_only_what_needs_none_can_be_asked_for() {
        assertThat(all().stream().filter(c -> !c.disabled().get()).map(Command::id))
                .contains("open", "new", "example", "quit")
                .doesNotContain("undo", "redo", "close", "palette", "find", "screen.STORIES");
    }

    @Test
    void undo_and_redo_carry_the_name_of_their_step() {
        OnFx.run(() -> commands.showSteps(Optional.of("Code with Trust"), Optional.empty()));
        assertThat(commands.steps().getFirst().text().get()).isEqualTo("Undo: Code with Trust");
        assertThat(commands.steps().getFirst().disabled().get()).isFalse();
        assertThat(commands.steps().getLast().text().get()).isEqualTo("Redo");
        assertThat(commands.steps().getLast().disabled().get()).isTrue();
    }
}
