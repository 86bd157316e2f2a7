#pragma once

#include <QStringList>

namespace drover {

/// Lines go to stderr with the time: "2026-11-23T20:37:12.345 info drover.session: …".
/// `level` is debug, info, warning or error and holds for our own categories; of Qt's, warnings
/// and worse are shown. Thread: call it once, before the first line. Errors: none.
void setUpLog(const QString &level);

/// As a warning each that `said` does not have, which is `now` from then on: what the window says shows
/// only the last of them.
void warnOfNew(QStringList &said, const QStringList &now);

} // namespace drover
