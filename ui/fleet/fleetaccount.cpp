#include "ui/fleet/fleetaccount.h"

#include "core/base/joined.h"
#include "ui/theme/spacing.h"
#include "ui/writes/counttext.h"

#include <QCoreApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kWidth = 56 * kSpace;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FleetAccount)
};

} // namespace

void FleetAccount::add(End end, const QString &cluster, int nodes, const QString &refusal)
{
    m_lines.push_back({end, Words::tr("%1 (%2)", "cluster, 5 nodes").arg(cluster, nodesText(nodes)), refusal});
}

QStringList FleetAccount::clusters(bool areConfirmed) const
{
    QStringList all;
    for (const Line &line : m_lines) {
        if ((line.end == End::Confirmed) == areConfirmed)
            all << line.cluster;
    }
    return all;
}

QString FleetAccount::sentence() const
{
    QStringList texts;
    if (const QStringList confirmed = clusters(true); !confirmed.isEmpty())
        texts << Words::tr("%1: confirmed for %2.", "what is done, clusters").arg(m_act, listed(confirmed));
    if (const QStringList left = clusters(false); !left.isEmpty())
        texts << Words::tr("Nothing was done in %1.", "clusters").arg(listed(left));
    return sentences(texts);
}

bool FleetAccount::isMixed() const
{
    const bool isLeft = std::ranges::any_of(m_lines, [](const Line &line) {
        return line.end != End::Confirmed && line.end != End::Refused;
    });
    return isLeft && !clusters(true).isEmpty();
}

QString FleetAccount::reasonOf(const Line &line)
{
    switch (line.end) {
    case End::Refused:
    case End::Changed:
        return line.refusal;
    case End::Skipped:
        return Words::tr("skipped", "a cluster");
    case End::Canceled:
        return Words::tr("canceled", "a cluster's dialog");
    case End::NotAsked:
        return Words::tr("not asked any more", "a cluster");
    case End::Closed:
        return Words::tr("closed meanwhile", "a cluster");
    case End::Confirmed:
        break;
    }
    return {};
}

void FleetAccount::show(QWidget *window) const
{
    QStringList lines{Words::tr("Nothing was done in:")};
    for (const Line &line : m_lines) {
        if (line.end != End::Confirmed)
            lines << Words::tr("%1: %2", "cluster, why nothing was done there").arg(line.cluster, reasonOf(line));
    }
    auto *box = new QMessageBox(QMessageBox::Information, m_act,
                                Words::tr("%1: confirmed for %2.", "what is done, clusters")
                                    .arg(m_act, listed(clusters(true))),
                                QMessageBox::Ok, window);
    box->setObjectName(QLatin1StringView("fleetAccount"));
    box->setTextFormat(Qt::PlainText); // names are in it
    box->setInformativeText(lines.join(u'\n'));
    if (auto *words = box->findChild<QLabel *>(QLatin1StringView("qt_msgbox_informativelabel")))
        words->setMinimumWidth(kWidth);
    box->button(QMessageBox::Ok)->setIcon({});
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace drover::ui
