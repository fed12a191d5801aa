package kenning.app;

import java.nio.file.Path;
import kenning.store.Access;
import kenning.store.Project;

/// Another Kenning that has a project open until its input ends.
final class ElsewhereMain {
    private ElsewhereMain() {}

    public static void main(String[] arguments) throws Exception {
        try (var project = Project.open(Path.of(arguments[0]), Access.WRITE)) {
            System.out.println("open");
            while (System.in.read() >= 0) {
                assert project.writable();
            }
        }
    }
}
