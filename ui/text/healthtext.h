#pragma once

#include "core/objects/nodehealth.h"
#include "ui/theme/statuspalette.h"

#include <QLatin1StringView>
#include <QString>

namespace drover::ui {

/// A state as word, icon and tone: never one without the other.
struct StateText {
    QString word;
    QLatin1StringView icon; ///< a name for themedIcon()
    Tone tone = Tone::Text;
};

/// "Ready", "NotReady", "Unknown"; a node without the condition reads "Unknown" too, with another
/// explanation. Thread: GUI. Errors: none.
StateText readinessText(Readiness readiness);
/// What a condition's status means: "Good", "Bad", "Unknown", "Neutral", "State".
StateText polarityText(Polarity polarity);

} // namespace drover::ui
