/// The project file: the only room that opens it, and the only one that speaks SQL.
///
/// A [Project] is one file, one connection and one thread. Every edit is one transaction; temporary
/// triggers note what it changed in the file's own journal, which gives undo and redo, also after a
/// restart, and tells views and index what to ask again. One class for each group of tables holds
/// all its SQL as static methods that take a [Reading] or a [Tx].
///
/// May use: `model` and `task`. Nothing else may import `java.sql`, and nobody else may open the
/// project file: reading it with Java while SQLite has it open silently drops SQLite's lock.
@NullMarked
package kenning.store;

import org.jspecify.annotations.NullMarked;
