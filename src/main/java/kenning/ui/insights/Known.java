package kenning.ui.insights;

import kenning.analysis.HowWeKnow;
import kenning.model.Insight;

/// An insight with how we know.
record Known(Insight insight, HowWeKnow know) {
    Insight.Id id() {
        return insight.id();
    }
}
