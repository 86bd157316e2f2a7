#pragma once

#include "ui/help/helptopics.h"

namespace drover::ui {

/// The topics that hold what was typed, those of a group together: first the group with the best one,
/// and in each the best first. Best is a word that a topic explains, then one that begins so, then a
/// title that holds it, then an explanation; each where a word begins before within one. Nothing
/// typed: all, as helpTopics() has them.
///
/// Words fit in the language of now and in English. Thread: GUI, as the language is. Errors: none.
std::vector<const HelpTopic *> findTopics(const QString &typed);

} // namespace drover::ui
