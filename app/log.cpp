#include "app/log.h"

#include "core/base/plainline.h"

#include <QLoggingCategory>
#include <QStringList>

namespace drover {

void setUpLog(const QString &level)
{
    logWithoutControls();
    qSetMessagePattern(QStringLiteral("%{time yyyy-MM-ddTHH:mm:ss.zzz} %{type} %{category}: "
                                      "%{message}"));
    const QStringList levels{QStringLiteral("debug"), QStringLiteral("info"),
                             QStringLiteral("warning"), QStringLiteral("critical")};
    const QString named = level == QLatin1StringView("error") ? levels.back() : level;
    QStringList rules{QStringLiteral("*.debug=false"), QStringLiteral("*.info=false")};
    bool isShown = false;
    for (const QString &one : levels) {
        isShown = isShown || one == named;
        rules.append(QStringLiteral("drover.*.%1=%2").arg(one, isShown ? QStringLiteral("true")
                                                                       : QStringLiteral("false")));
    }
    QLoggingCategory::setFilterRules(rules.join(QLatin1Char('\n')));
}

void warnOfNew(QStringList &said, const QStringList &now)
{
    for (const QString &sentence : now) {
        if (!said.contains(sentence))
            qWarning("%ls", qUtf16Printable(sentence));
    }
    said = now;
}

} // namespace drover
