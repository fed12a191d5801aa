package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import kenning.model.Code;
import kenning.model.CodeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterTest {
    @TempDir Path folder;

    private <T> T begun(Edit<Boolean> edit, Query<T> query) throws Exception {
        try (var project = Project.create(folder.resolve("new.kenning"))) {
            Project.await(project.edit(Label.of("New project"), edit));
            return Project.await(project.read(query));
        }
    }

    @Test
    void the_starter_codebook_says_of_each_code_what_it_means_and_when_to_use_it()
            throws Exception {
        var codes =
                begun(
                        tx -> {
                            Starter.fill(tx, "Ours");
                            Starter.codebook(tx);
                            return true;
                        },
                        Codes::list);
        assertThat(codes).allMatch(c -> !c.definition().isBlank());
        assertThat(codes).allMatch(c -> !c.whenToUse().isBlank() && !c.whenNot().isBlank());
        assertThat(codes).extracting(Code::name).doesNotHaveDuplicates();
        assertThat(codes.stream().collect(Collectors.groupingBy(Code::kind, Collectors.counting())))
                .containsOnlyKeys(CodeKind.THEME, CodeKind.MECHANISM, CodeKind.BARRIER)
                .containsEntry(CodeKind.THEME, 7L)
                .containsEntry(CodeKind.MECHANISM, 5L)
                .containsEntry(CodeKind.BARRIER, 4L);
    }

    /// Where a code says that another is meant, that other one exists.
    @Test
    void a_code_that_points_to_another_points_to_one_that_is_there() throws Exception {
        var codes =
                begun(
                        tx -> {
                            Starter.codebook(tx);
                            return true;
                        },
                        Codes::list);
        var names = codes.stream().map(Code::name).toList();
        var pointed = java.util.regex.Pattern.compile("“([^”]+)[.]?”");
        long found = 0;
        for (var code : codes) {
            var others = pointed.matcher(code.whenNot());
            while (others.find()) {
                assertThat(names).contains(others.group(1).replaceAll("[.]$", ""));
                found++;
            }
        }
        assertThat(found).isGreaterThan(3);
    }

    @Test
    void an_empty_project_has_the_usual_voices_and_no_code() throws Exception {
        assertThat(
                        begun(
                                tx -> {
                                    Starter.fill(tx, "Ours");
                                    return true;
                                },
                                Codes::list))
                .isEmpty();
    }
}
