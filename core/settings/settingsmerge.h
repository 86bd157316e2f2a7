#pragma once

#include <QJsonObject>

namespace drover {

/// Settings that several programs of ours keep in one file, entry by entry: saved filters and layouts
/// by their names, clusters by source and context, shortcuts by action. The rest is taken by its key.
///
/// Thread: any. Errors: none; of two entries with one identity the first is meant.

/// Puts into `file` what is otherwise in `now` than in `before`. Other entries stay there, in their
/// order; new ones come last, unless nobody else wrote the list. One that is new here under a name that
/// another program gave meanwhile gets a free one, "Sick (2)": nobody asked to replace that.
void mergeSettings(const QJsonObject &before, const QJsonObject &now, QJsonObject &file);
/// `ours` with the entries of `file` in the place of its own.
QJsonObject withEntriesOf(const QJsonObject &file, QJsonObject ours);

} // namespace drover
