package kenning.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The undo of every edit is tested the day it is written: each public method of the store that
/// takes a `Tx` is called by the walk.
class EveryEditIsWalkedTest {
    @Test
    void theWalkCallsEveryEditMethodOfTheStore() {
        var classes = new ClassFileImporter().importPackages("kenning.store");
        var edits =
                classes.stream()
                        .filter(c ->
                                c.getModifiers()
                                        .contains(
                                                com.tngtech.archunit.core.domain.JavaModifier
                                                        .PUBLIC))
                        .filter(c -> !c.getName().contains("Test") && !c.getName().endsWith("Edit"))
                        .flatMap(c -> c.getMethods().stream())
                        .filter(m ->
                                m.getModifiers()
                                        .contains(
                                                com.tngtech.archunit.core.domain.JavaModifier
                                                        .PUBLIC))
                        .filter(m ->
                                m.getRawParameterTypes().stream()
                                        .anyMatch(p -> p.isEquivalentTo(Tx.class)))
                        .map(JavaMethod::getFullName)
                        .collect(Collectors.toCollection(TreeSet::new));
        var walked =
                classes.get(Walk.class).getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget().getFullName())
                        .collect(Collectors.toSet());
        assertThat(edits).isNotEmpty();
        edits.removeAll(walked);
        assertThat(edits).as("edit methods that the walk does not call").isEmpty();
    }
}
