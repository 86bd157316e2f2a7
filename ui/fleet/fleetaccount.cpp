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

void FleetAccount::add(End end, int cluster, const QString &name, int nodes, const QString &refusal)
{
    const QString counted =
        nodes == 0 ? name : Words::tr("%1 (%2)", "cluster, 5 nodes").arg(name, nodesText(nodes));
    m_lines.push_back({end, cluster, counted, refusal});
}

void FleetAccount::cutOff(int cluster)
{
    for (Line &line : m_lines) {
        if (line.id == cluster && line.end == End::Confirmed)
            line.end = End::Cut;
    }
}

QStringList FleetAccount::confirmed() const
{
    QStringList clusters;
    for (const Line &line : m_lines) {
        if (line.end == End::Confirmed)
            clusters << line.cluster;
    }
    return clusters;
}

QStringList FleetAccount::cut() const
{
    QStringList texts;
    for (const Line &line : m_lines) {
        if (line.end == End::Cut)
            texts << Words::tr("%1: closed with failed or unanswered writes; see the journal.", "cluster")
                         .arg(line.cluster);
    }
    return texts;
}

QString FleetAccount::confirmedText() const
{
    const QStringList clusters = confirmed();
    return clusters.isEmpty()
               ? QString()
               : Words::tr("%1: confirmed for %2.", "what is done, clusters").arg(m_act, listed(clusters));
}

QString FleetAccount::sentence() const
{
    QStringList texts{confirmedText()};
    QStringList left;
    for (const Line &line : m_lines) {
        if (isLeftOut(line))
            left << line.cluster;
    }
    if (!left.isEmpty())
        texts << Words::tr("Nothing was done in %1.", "clusters").arg(listed(left));
    return sentences(texts);
}

bool FleetAccount::isMixed() const
{
    const bool isLeft = std::ranges::any_of(
        m_lines, [](const Line &line) { return isLeftOut(line) && line.end != End::Refused; });
    return (isLeft && !confirmed().isEmpty()) || !cut().isEmpty();
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
    case End::Cut:
        break;
    }
    return {};
}

QStringList FleetAccount::leftOut() const
{
    QStringList lines;
    for (const Line &line : m_lines) {
        if (isLeftOut(line))
            lines << Words::tr("%1: %2", "cluster, why nothing was done there").arg(line.cluster, reasonOf(line));
    }
    if (!lines.isEmpty())
        lines.prepend(Words::tr("Nothing was done in:"));
    return lines;
}

void FleetAccount::show(QWidget *window) const
{
    const QString done = confirmedText();
    const QString cutOff = cut().join(u'\n');
    QStringList lines = leftOut();
    if (!done.isEmpty() && !cutOff.isEmpty())
        lines.prepend(cutOff);
    auto *box = new QMessageBox(QMessageBox::Information, m_act, done.isEmpty() ? cutOff : done,
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
