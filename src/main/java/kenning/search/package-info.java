/// Full-text search over the stories: the index, the language of its questions, and the passages
/// that answer them.
///
/// The index is derived and never trusted: it lies in memory, so that no story lies in clear
/// outside the project file; it is built when a project is opened, follows every change, and is
/// built anew when anything goes wrong. Held stories are never in it. A [StoryIndex] searches
/// within a [Filter], and whatever lies outside that filter has no bearing on hits, counts or
/// order.
///
/// How words are compared stands in [Folding] and [StoryAnalyzer]: by whole words, without regard
/// to case, accents or the kind of apostrophe; no stop words. English forms meet as [Stemming] and
/// [Stems] say, and Scots is left alone. What a question can ask stands in [QueryText]; titles,
/// notes, marks and names are for the team's view alone.
///
/// May use: `store`, `release`, `model`, `task`, `text`. Nothing else may import
/// `org.apache.lucene`. Makes no threads.
@NullMarked
package kenning.search;

import org.jspecify.annotations.NullMarked;
