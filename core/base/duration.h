#pragma once

#include <QString>

#include <chrono>

namespace drover {

/// A duration as kubectl prints ages: "5s", "2m3s", "47m", "3h12m", "26h", "5d3h", "14d", "2y".
///
/// Thread: any. Units: seconds, cut toward zero. Errors: none.
/// Source: apimachinery pkg/util/duration/duration.go, HumanDuration.
QString humanDuration(std::chrono::seconds duration);
/// The same for sentences: with the units of the language that is spoken. What is less than none is none.
QString wordedDuration(std::chrono::seconds duration);
/// What of it humanDuration() tells: durations of which this is the same read alike.
std::chrono::seconds toldPart(std::chrono::seconds duration);

} // namespace drover
