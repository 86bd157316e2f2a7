#include "core/settings/passingsource.h"

#include <QFileInfo>

namespace drover {

bool isGoneNamesake(const QString &source, const QString &ours)
{
    const QFileInfo one(source);
    const QFileInfo other(ours);
    return one.fileName() == other.fileName() &&
           QFileInfo(one.path()).path() == QFileInfo(other.path()).path() && !one.exists();
}

} // namespace drover
