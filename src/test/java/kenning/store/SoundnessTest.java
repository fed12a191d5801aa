package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import kenning.model.CodeKind;
import kenning.model.Insight;
import kenning.model.OptionalField;
import kenning.model.Refusal;
import kenning.model.Refusal.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What SQLite is content with and means nothing is found by the check, and an ordinary question
/// that meets it says that the file is damaged.
class SoundnessTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("a.kenning");
        try (var project = Project.create(file)) {
            Project.await(
                    project.edit(
                            Label.of("start"),
                            tx -> {
                                Starter.fill(tx, "a");
                                Noticings.add(tx, "a line", "", "", null);
                                Insights.add(tx, "a claim", "", Insight.Status.HUNCH);
                                Places.add(tx, "Here", null, "", "", "");
                                Members.add(tx, "LP-A", "", true);
                                Members.add(tx, "LP-B", "", true);
                                Funders.add(tx, "Hearthlight");
                                PeopleGroups.add(tx, "Parents");
                                Crowds.add(tx, "Dad", null, 4);
                                Crowds.add(tx, "Parent", null, null);
                                HiddenFields.set(tx, OptionalField.PLACE_KIND, true);
                                Periods.add(
                                        tx,
                                        "Year 1",
                                        LocalDate.of(2024, 1, 1),
                                        LocalDate.of(2024, 12, 31));
                                var outer =
                                        Codes.add(tx, null, CodeKind.THEME, "one", "", "", "", "");
                                Codes.add(tx, outer, CodeKind.THEME, "two", "", "", "", "");
                                return true;
                            }));
            assertThat(Project.await(project.read(Checkup::run))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE noticing SET noticed = 'zz' | check.values | noticing",
                "UPDATE noticing SET noticed = '2026-13' | check.values | noticing",
                "UPDATE noticing SET made_at = 'yesterday' | check.values | noticing",
                "UPDATE noticing SET line = ' ' | check.says | noticing",
                "UPDATE insight SET claim = '' | check.says | insight",
                "UPDATE insight SET made_at = 'once' | check.values | insight",
                "UPDATE journal_step SET made_at = 'xx' | check.values | journal_step",
                "UPDATE journal_entry SET tbl = 'nothing' WHERE seq = 1 | check.values | journal_entry",
                "UPDATE member SET colour = 'sort of blue' | check.values | member",
                "UPDATE hidden_field SET field = 'place_smell' | check.values | hidden_field",
                "UPDATE member SET label = 'lp-a ' | check.names | member",
                "UPDATE member SET label = ' ' WHERE id = 1 | check.names | member",
                "UPDATE funder SET name = '' | check.names | funder",
                "UPDATE people_group SET name = '' | check.names | people_group",
                "UPDATE crowd SET role = 'Dad' | check.names | crowd",
                "UPDATE period SET last_day = '2023-12-31' | check.backwards | period",
                "UPDATE place SET first_day = '2024-02-01', last_day = '2024-01-01' | check.backwards | place",
                "UPDATE place SET parent_id = id | check.circle | place",
                "UPDATE code SET parent_id = (SELECT max(id) FROM code) WHERE name = 'one' | check.circle | code",
                "UPDATE journal_step SET last_seq = 999999 | check.step | 1",
                "UPDATE journal_step SET first_seq = 99, last_seq = 5 | check.step | 1",
                "DELETE FROM journal_entry WHERE seq = 2 | check.step | 1"
            })
    void theCheckFinds(String change, String key, String where) throws Exception {
        alter(change);
        try (var project = Project.open(file, Access.WRITE)) {
            assertThat(Project.await(project.read(Checkup::run)))
                    .containsExactly(new Checkup.Finding(key, where));
        }
    }

    @Test
    void anOrdinaryQuestionThatMeetsAnUnreadableValueSaysThatTheFileIsDamaged() throws Exception {
        alter("UPDATE noticing SET noticed = 'zz'");
        alter("UPDATE journal_step SET made_at = 'xx'");
        alter("UPDATE period SET last_day = '2023-12-31'");
        alter("UPDATE hidden_field SET field = 'place_smell'");
        try (var project = Project.open(file, Access.WRITE)) {
            assertDamaged(() -> Project.await(project.read(Periods::list)));
            assertDamaged(() -> Project.await(project.read(HiddenFields::list)));
            assertDamaged(() -> Project.await(project.read(Noticings::list)));
            assertDamaged(() -> Project.await(project.history(5)));
            assertDamaged(() -> Project.await(project.undo()));
            assertThat(Project.await(project.read(Codes::list))).isNotEmpty();
        }
    }

    @Test
    void anUndoThatMeetsAnUnknownTableSaysThatTheFileIsDamagedAndChangesNothing() throws Exception {
        alter("UPDATE journal_entry SET tbl = 'nothing' WHERE seq = 1");
        try (var project = Project.open(file, Access.WRITE)) {
            assertDamaged(() -> Project.await(project.undo()));
            assertThat(Project.await(project.read(Noticings::list))).hasSize(1);
        }
    }

    private static void assertDamaged(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.kind()).isEqualTo(Kind.DAMAGED);
                            assertThat(refusal.key()).isEqualTo("store.value");
                        });
    }

    private void alter(String sql) throws Exception {
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file);
                var s = db.createStatement()) {
            s.execute(sql);
        }
    }
}
