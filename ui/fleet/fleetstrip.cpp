#include "ui/fleet/fleetstrip.h"

#include "core/base/joined.h"
#include "ui/states/sessionstate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"

#include <QToolButton>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr QChar kThinSpace = u'\u2009';

} // namespace

FleetStrip::FleetStrip(const NodeFilter &filter, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_filter(filter), m_clock(clock), m_row(new FlowLayout(this))
{
    setSpokenRole(*this, QAccessible::Grouping);
    setAccessibleName(tr("Clusters"));
    m_row->setContentsMargins(kSpace / 2, 0, kSpace / 2, kSpace / 2);
    m_row->setSpacing(kSpace / 2);
}

QToolButton *FleetStrip::buttonOf(int cluster)
{
    QToolButton *&button = m_buttons[cluster];
    if (!button) {
        button = makeButton();
        connect(button, &QToolButton::clicked, this,
                [this, cluster] { Q_EMIT clusterChosen(cluster); });
    }
    return button;
}

QToolButton *FleetStrip::makeButton()
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_row->addWidget(button);
    button->show();
    return button;
}

void FleetStrip::setDrains(int cluster, const Drains &drains)
{
    if (drains.running + drains.paused + drains.ended > 0)
        m_drains[cluster] = drains;
    else
        m_drains.erase(cluster);
    renewBoards(m_filter.rows().clusters());
}

/// What is over is said where nothing else is.
QString FleetStrip::drainsText(const Drains &drains)
{
    QStringList parts;
    if (drains.running > 0)
        parts << tr("%Ln drains running", nullptr, drains.running);
    if (drains.paused > 0)
        parts << tr("%Ln drains paused", nullptr, drains.paused);
    return parts.isEmpty() ? tr("%Ln drains ended", nullptr, drains.ended) : clauses(parts);
}

void FleetStrip::renewBoards(const std::vector<int> &clusters)
{
    std::erase_if(m_drains, [&](const auto &one) { return std::ranges::find(clusters, one.first) == clusters.end(); });
    std::erase_if(m_boards, [this](const auto &one) {
        const bool isGone = !m_drains.contains(one.first);
        if (isGone)
            delete one.second;
        return isGone;
    });
    for (const auto &[cluster, drains] : m_drains) {
        QToolButton *&button = m_boards[cluster];
        if (!button) {
            button = makeButton();
            button->setObjectName(QLatin1StringView("board"));
            connect(button, &QToolButton::clicked, this, [this, cluster] { Q_EMIT boardChosen(cluster); });
        }
        const QString name = m_filter.rows().factsOf(cluster).name;
        const QString said = tr("%1: %2", "cluster, what runs there").arg(name, drainsText(drains));
        QString shown = kThinSpace + said;
        shown.replace(u'&', QStringLiteral("&&"));
        if (button->text() == shown)
            continue;
        button->setText(shown);
        button->setAccessibleName(said);
        button->setIcon(themedIcon(QLatin1StringView("drain")));
        button->setToolTip(plainToolTip(tr("Show the board of drains in the tab of %1").arg(name)));
    }
}

QString FleetStrip::textOf(int cluster) const
{
    const ClusterFacts &facts = m_filter.rows().factsOf(cluster);
    const NodeCounts counts = m_filter.countsOf(cluster);
    QStringList parts{facts.name, asOfText(facts.freshness, m_clock.wallNow())};
    const bool isComing = std::holds_alternative<Connecting>(facts.freshness);
    if (!facts.isSynced && counts.all == 0)
        parts.append(isComing ? tr("nothing read yet") : tr("no nodes known"));
    // While the first set is not complete its count would not be true.
    if (facts.isSynced)
        parts.append(tr("%Ln nodes", nullptr, counts.all));
    if (counts.notReady > 0)
        parts.append(tr("%Ln not ready", nullptr, counts.notReady));
    return parts.join(QStringLiteral(" · "));
}

void FleetStrip::renew()
{
    const std::vector<int> clusters = m_filter.rows().clusters();
    std::erase_if(m_buttons, [&](const auto &one) {
        const bool isGone = std::ranges::find(clusters, one.first) == clusters.end();
        if (isGone)
            delete one.second;
        return isGone;
    });
    for (const int cluster : clusters) {
        QToolButton *button = buttonOf(cluster);
        const ClusterFacts &facts = m_filter.rows().factsOf(cluster);
        // The style leaves no room between icon and text.
        QString shown = kThinSpace + textOf(cluster);
        shown.replace(u'&', QStringLiteral("&&"));
        if (button->text() == shown)
            continue;
        button->setText(shown);
        button->setAccessibleName(textOf(cluster));
        button->setIcon(themedIcon(freshnessIcon(facts.freshness), freshnessTone(facts.freshness)));
        button->setToolTip(plainToolTip(tr("Show only the nodes of %1").arg(facts.name)));
    }
    renewBoards(clusters);
}

} // namespace drover::ui
