package kenning.store;

import java.nio.file.Files;
import kenning.proof.Child;
import kenning.proof.Layer;
import kenning.proof.Ram;
import kenning.proof.Tool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever single call to the disk fails, and whenever the disk goes away and comes back: the
/// project stands as before the act or as after it, is whole, and the same session goes on
/// (reliability R03).
class FailingCallsTest {
    @Test
    @Tag("proof")
    void anyCallThatFailsLeavesTheLastGoodStateAndTheSessionGoesOn() throws Exception {
        if (!Tool.allHere("R03", "gcc")) {
            return;
        }
        int step = Math.max(1, 100 / Math.max(1, Proof.share(100)));
        try (var ram = Ram.folder()) {
            var folder = ram.path();
            var watched = Files.createDirectories(folder.resolve("watched"));
            var said =
                    Child.PLAIN
                            .in(Layer.prepare(folder, watched))
                            .run(
                                    folder,
                                    540,
                                    EachCall.class.getName(),
                                    watched.toString(),
                                    folder.resolve("starts").toString(),
                                    Layer.steering(folder).toString(),
                                    Integer.toString(step));
            System.out.println("R03: " + said.strip());
        }
    }
}
