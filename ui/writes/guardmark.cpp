#include "ui/writes/guardmark.h"

#include "ui/theme/statuspalette.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GuardMark)
};

} // namespace

QColor guardColor(const ClusterGuard &guard, const QPalette &palette)
{
    if (!guard.colour.isEmpty())
        return QColor(guard.colour);
    return guard.level == GuardLevel::Production ? toneColor(Tone::Bad, palette) : QColor();
}

QString guardText(GuardLevel level)
{
    switch (level) {
    case GuardLevel::Careful:
        return Words::tr("Careful");
    case GuardLevel::Production:
        return Words::tr("Production");
    case GuardLevel::ReadOnly:
        return Words::tr("Read-only");
    }
    return {};
}

QString guardMeaning(GuardLevel level)
{
    switch (level) {
    case GuardLevel::Careful:
        return Words::tr("Every write asks before it is sent.");
    case GuardLevel::Production:
        return Words::tr(
            "The name must be typed as well, and a colored frame marks tab and dialogs.");
    case GuardLevel::ReadOnly:
        return Words::tr("Nothing is written to this cluster.");
    }
    return {};
}

} // namespace drover::ui
