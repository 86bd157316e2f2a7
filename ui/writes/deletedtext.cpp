#include "ui/writes/deletedtext.h"

#include "core/base/joined.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

constexpr int kMostNamed = 6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DeletedText)
};

} // namespace

QString allDeletedText(bool isOne)
{
    return isOne ? Words::tr("The node was deleted while this was open.")
                 : Words::tr("All of these nodes were deleted while this was open.");
}

QString leftOutText(const QStringList &deleted)
{
    return Words::tr("Deleted while this was open, and left out here: %1.").arg(listed(deleted, kMostNamed));
}

} // namespace drover::ui
