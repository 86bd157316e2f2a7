#pragma once

#include "tests/app/demo/rawclient.h"

#include <QString>

#include <set>

namespace drover::demo {

// What a recording of a real server and an answer of the demo are compared by.
using Keys = std::set<QString>;

QByteArray recordedRequest(const QString &name);
RawAnswer recordedAnswer(const QString &name);

/// The paths of all keys. With `lines` those of each line, by the type of the event: a bookmark has
/// fewer keys than a node. Maps whose keys are the objects' own (labels …) count as values.
Keys keysOf(const QByteArray &body, bool lines);
Keys withoutOptional(Keys keys); ///< without what an object has or has not, as its state is
QByteArray missing(const Keys &some, const Keys &others);    ///< what `others` lacks, a line each
QByteArray textOf(QByteArray body, const RawAnswer &answer); ///< inflated

} // namespace drover::demo
