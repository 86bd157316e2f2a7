#include "ui/writes/counttext.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CountText)
};

} // namespace

QString nodesText(int count)
{
    return count == 1 ? Words::tr("1 node") : Words::tr("%Ln nodes", nullptr, count);
}

QString podsText(int count)
{
    return count == 1 ? Words::tr("1 pod") : Words::tr("%Ln pods", nullptr, count);
}

} // namespace drover::ui
