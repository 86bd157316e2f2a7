#include "ui/states/rightwords.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RightWords)
};

} // namespace

QString mayNotText(const QString &right)
{
    return Words::tr("%1 may not %2 (403).", "who, 'list nodes'").arg(QStringLiteral("%1"), right);
}

QString mayNotInText(const QString &right, const QString &nameSpace)
{
    return Words::tr("%1 may not %2 in %3 (403).", "who, 'get leases', namespace")
        .arg(QStringLiteral("%1"), right, nameSpace);
}

QString mayNotAnywhereText(const QString &right)
{
    return Words::tr("%1 may not %2 in all namespaces (403).", "who, 'list events'").arg(QStringLiteral("%1"), right);
}

} // namespace drover::ui
