#include "ui/fleet/unreadstate.h"

#include "core/base/joined.h"
#include "ui/clusters/clusterstates.h"
#include "ui/clusters/clustertab.h"
#include "ui/states/statepage.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr qsizetype kMostLines = 8;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(drover::ui::FleetTab)
};

QString lineOf(ClusterTab &tab)
{
    const StateView &own = tab.states().page()->view();
    const QString why = own.cause.isEmpty() ? own.detail.section(u'\n', 0, 0, QString::SectionSkipEmpty) : own.cause;
    const QString said = sentences({own.sentence, why});
    const QString &name = tab.info().displayName;
    return said.contains(name) ? said : Words::tr("%1: %2", "cluster, why it has no nodes here").arg(name, said);
}

bool isComing(const ClusterTab *tab)
{
    return std::holds_alternative<Connecting>(tab->freshness());
}

} // namespace

StateView unreadState(const std::vector<ClusterTab *> &tabs)
{
    StateView view;
    view.kind = StateView::Kind::NoNodes;
    view.icon = QLatin1StringView("empty");
    const bool areAllRead = std::ranges::all_of(tabs, &ClusterTab::isSynced);
    if (tabs.empty() || areAllRead) {
        view.sentence = tabs.empty() ? Words::tr("No cluster is open.") : Words::tr("There are no nodes yet.");
        return view;
    }
    QStringList lines;
    for (ClusterTab *tab : tabs)
        lines.append(lineOf(*tab));
    if (lines.size() > kMostLines) {
        const auto more = int(lines.size() - kMostLines);
        lines.resize(kMostLines);
        lines.append(Words::tr("and %Ln more", "clusters without nodes here", more));
    }
    view.detail = lines.join(u'\n');
    if (std::ranges::any_of(tabs, isComing)) {
        view.icon = QLatin1StringView("connecting");
        view.sentence = Words::tr("No nodes have been read yet.");
    } else {
        view.kind = StateView::Kind::CannotConnect;
        view.icon = QLatin1StringView("unplugged");
        view.tone = Tone::Bad;
        view.sentence = Words::tr("No nodes could be read.");
    }
    return view;
}

} // namespace drover::ui
