package kenning.ui.codebook;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import kenning.store.Project;
import kenning.store.Table;
import kenning.ui.kit.CodebookPlace;
import kenning.ui.kit.Dialogs;
import kenning.ui.kit.Live;
import org.jspecify.annotations.Nullable;

/// What the codebook shows, without a node. On the FX thread.
public final class CodebookModel implements AutoCloseable {
    private static final Set<Table> LISTED =
            EnumSet.of(
                    Table.CODE,
                    Table.INDICATOR,
                    Table.CODING,
                    Table.SIGNAL,
                    Table.STORY,
                    Table.TELLER,
                    Table.VOICE);

    private final Live<Catalogue> catalogue;
    private final Live<Chosen> shown;
    private final ObjectProperty<@Nullable Entry> chosen =
            new SimpleObjectProperty<>(this, "chosen");
    private final CodeEdits codes;
    private final IndicatorEdits indicators;
    private volatile @Nullable Entry asked;

    public CodebookModel(Project project, Dialogs dialogs, Consumer<Throwable> failed) {
        catalogue = new Live<>(project, LISTED, Catalogue.EMPTY, Catalogue::read, failed);
        var tables = EnumSet.copyOf(LISTED);
        tables.addAll(EnumSet.of(Table.PLACE, Table.TURN, Table.MEMBER, Table.REWORDING));
        shown =
                new Live<>(
                        project,
                        tables,
                        new Chosen.Nothing(),
                        reading -> Chosen.read(reading, asked),
                        failed);
        var steps = new Steps(project, dialogs, failed);
        codes = new CodeEdits(steps, this);
        indicators = new IndicatorEdits(steps, this);
        chosen.addListener((o, was, now) -> {
            asked = now;
            shown.askAgain();
        });
    }

    /// Follows the project only while somebody looks.
    void onlyWhile(ObservableValue<Boolean> looking) {
        catalogue.onlyWhile(looking);
        shown.onlyWhile(looking);
    }

    Live<Catalogue> catalogue() {
        return catalogue;
    }

    /// What is on the page; nothing while it is not there yet, or no longer.
    ReadOnlyObjectProperty<Chosen> shown() {
        return shown.answer();
    }

    /// The entry on the page; setting it turns to another.
    ObjectProperty<@Nullable Entry> chosen() {
        return chosen;
    }

    /// Turns to an entry from elsewhere.
    public void open(CodebookPlace place) {
        Entry.at(place).ifPresent(chosen::set);
    }

    CodeEdits codes() {
        return codes;
    }

    IndicatorEdits indicators() {
        return indicators;
    }

    @Override
    public void close() {
        catalogue.close();
        shown.close();
    }
}
