#include "core/base/httpdate.h"

#include <QDateTime>
#include <QLocale>

namespace drover {

std::optional<WallTime> timeOfHttpDate(const QByteArray &date)
{
    if (!date.endsWith(" GMT"))
        return std::nullopt;
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(date.chopped(4)),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"));
    time.setTimeSpec(Qt::UTC);
    if (!time.isValid())
        return std::nullopt;
    return WallTime(std::chrono::seconds(time.toSecsSinceEpoch()));
}

} // namespace drover
