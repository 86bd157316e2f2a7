#include "ui/window/tabtitle.h"

#include "core/drain/clusteroperations.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/summarystrip.h"
#include "ui/text/contextname.h"
#include "ui/text/plaintext.h"
#include "ui/writes/guardmark.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TabTitle)
};

QString countOf(int nodes, const NodeScope &scope)
{
    if (!scope.isWholeCluster())
        return nodes == 1 ? Words::tr("1 named node") : Words::tr("%Ln named nodes", nullptr, nodes);
    return nodes == 1 ? Words::tr("1 node") : Words::tr("%Ln nodes", nullptr, nodes);
}

} // namespace

QString tabTitle(const ClusterTab &tab, bool isWhole)
{
    const QString &name = tab.info().displayName;
    QString title = isWhole ? orderedContextName(name) : shortContextName(name);
    const NodeCounts &counts = tab.counts();
    if (tab.isSynced()) {
        title += QStringLiteral(" · ");
        const QString all = countOf(counts.all, tab.scope());
        title += counts.notReady == 0
                     ? all
                     : Words::tr("%1, %2", "12 nodes, 2 not ready")
                           .arg(all, Words::tr("%Ln not ready", nullptr, counts.notReady));
    }
    return title.replace(u'&', QStringLiteral("&&"));
}

QString tabDescription(const ClusterTab &tab, const QString &freshness)
{
    SummaryStrip::Counts counts;
    counts.cluster = tab.counts();
    counts.shown = counts.cluster.all;
    counts.isComplete = tab.isSynced();
    counts.scope = tab.scope();
    QString text = tab.info().displayName + u'\n' + SummaryStrip::sentence(counts) + u'\n' + freshness;
    if (tab.info().isDemo)
        text += u'\n' + Words::tr("Demo: a simulated cluster");
    if (tab.operations() && tab.operations()->guard() != GuardLevel::Careful)
        text += u'\n' + guardText(tab.operations()->guard());
    return plainToolTip(text);
}

} // namespace drover::ui
