package kenning.sync;

import static org.assertj.core.api.Assertions.assertThat;

import kenning.sync.ConflictCopies.Likeness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictCopiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Stories (Anna's conflicted copy 2026-11-24).kenning      | SURE
                    Stories (conflicted copy 2026-11-24 143200).kenning      | SURE
                    Stories (Anna's Conflicted Copy 2026-11-24 (1)).kenning  | SURE
                    Stories (conflicted copy anna 2026-11-24 143200).kenning | SURE
                    Stories (Case Conflict).kenning                          | SURE
                    Stories (Case Conflict 1).kenning                        | SURE
                    Stories_conflict-20261124-143200.kenning                 | SURE
                    Stories.sync-conflict-20261124-143200-ABCDEFG.kenning    | SURE
                    Stories [Conflict].kenning                               | SURE
                    Stories-DESKTOP-4F2K.kenning                             | PERHAPS
                    Stories-Annas-Laptop.kenning                             | PERHAPS
                    Stories-LAPTOP.kenning                                   | PERHAPS
                    Stories 2.kenning                                        | PERHAPS
                    Stories (1).kenning                                      | PERHAPS
                    Stories.kenning                                          | NONE
                    Stories of 2024.kenning                                  | NONE
                    Stories-old.kenning                                      | NONE
                    Stories 2024.kenning                                     | NONE
                    Other (conflicted copy 2026-11-24 143200).kenning        | NONE
                    Stories (conflicted copy 2026-11-24 143200).docx         | NONE
                    .kenning                                                 | NONE
                    """)
    void the_names_of_the_services_are_known(String other, Likeness likeness) {
        assertThat(ConflictCopies.likeness("Stories.kenning", other.strip())).isEqualTo(likeness);
    }
}
