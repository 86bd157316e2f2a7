#include "ui/drains/unfinisheddialog.h"

#include "core/base/joined.h"
#include "core/drain/drainrecord.h"
#include "ui/details/roomydelegate.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"
#include "ui/theme/tableheader.h"
#include "ui/writes/counttext.h"
#include "ui/writes/messagebox.h"

#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

constexpr int kNodeNow = 2;
constexpr int kRemaining = 4;
constexpr int kDidCordon = Qt::UserRole; ///< of kNodeNow

QString nodeText(const JournalEntry &drain, const NodePtr &node, bool didCordon)
{
    if (!node)
        return didCordon ? UnfinishedDialog::tr("not known\nDrover had cordoned it")
                         : UnfinishedDialog::tr("not known\n%1 is not read").arg(drain.clusterName);
    if (!drain.nodeUid.isEmpty() && toText(node->uid) != drain.nodeUid)
        return UnfinishedDialog::tr("another node\nit was created again");
    return node->unschedulable ? UnfinishedDialog::tr("cordoned")
                               : UnfinishedDialog::tr("not cordoned\nnew pods may come to it");
}

QString doneText(const DrainRemains &remains)
{
    return UnfinishedDialog::tr("%1 gone or going").arg(podsText(int(remains.done.size())));
}

/// How many, and of those that were asked what came of it.
QString remainingText(const DrainRemains &remains)
{
    if (remains.leftCount() == 0 && remains.done.empty())
        return UnfinishedDialog::tr("none");
    if (remains.leftCount() == 0)
        return UnfinishedDialog::tr("none\nthose that are going may be there still");
    QStringList parts;
    const auto add = [&parts](const QString &text, const std::vector<RecordedPod> &pods) {
        if (!pods.empty())
            parts << text.arg(pods.size());
    };
    add(UnfinishedDialog::tr("%1 blocked"), remains.blocked);
    add(UnfinishedDialog::tr("%1 without an answer"), remains.uncertain);
    add(UnfinishedDialog::tr("%1 refused"), remains.failed);
    add(UnfinishedDialog::tr("%1 not asked"), remains.remaining);
    return podsText(int(remains.leftCount())) + u'\n' + clauses(parts);
}

QString leftText(const DrainRemains &remains)
{
    QStringList lines;
    const auto add = [&lines](const QString &text, const std::vector<RecordedPod> &pods) {
        for (const RecordedPod &pod : pods)
            lines << text.arg(toText(pod.nameSpace + '/' + pod.name));
    };
    add(UnfinishedDialog::tr("%1: blocked"), remains.blocked);
    add(UnfinishedDialog::tr("%1: no answer"), remains.uncertain);
    add(UnfinishedDialog::tr("%1: refused"), remains.failed);
    add(UnfinishedDialog::tr("%1: not asked"), remains.remaining);
    return lines.join(u'\n');
}

} // namespace

UnfinishedDialog::UnfinishedDialog(Journal &journal, Clock &clock, NodeNow nodeNow, QWidget *parent)
    : QDialog(parent), m_journal(journal), m_clock(clock), m_nodeNow(std::move(nodeNow)), m_list(new QTreeWidget(this)),
      m_continue(new QPushButton(tr("&Continue…"), this)),
      m_putAway(new QPushButton(tr("&Dismiss"), this)), m_what(new MessageBox(Tone::Warning, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kSpace, 2 * kSpace, 2 * kSpace, 2 * kSpace);
    column->setSpacing(2 * kSpace);
    column->addWidget(m_what);
    m_list->setAccessibleName(tr("Drains that were cut off"));
    m_list->setHeader(new TableHeader(m_list));
    m_list->setHeaderLabels({tr("Node"), tr("Begun"), tr("Node now"), tr("Done"), tr("Left to evict")});
    m_list->setRootIsDecorated(false);
    auto *growing = new RoomyDelegate(2, m_list);
    growing->setMostLines(4);
    m_list->setItemDelegate(growing);
    connect(m_list->header(), &QHeaderView::sectionResized, m_list,
            [this] { m_list->doItemsLayout(); });
    m_list->header()->setStretchLastSection(true);
    column->addWidget(m_list, 1);
    column->addLayout(buildFoot());
    resizeOnScreen(*this, {96 * kSpace, 44 * kSpace});
    showDrains();
}

QLayout *UnfinishedDialog::buildFoot()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kSpace);
    auto *later = new QPushButton(tr("&Later"), this);
    row->addStretch(1);
    for (QPushButton *button : {m_putAway, m_continue, later})
        row->addWidget(button);
    later->setDefault(true);
    later->setFocus(); // a key that was meant for something else ends or begins nothing
    connect(later, &QPushButton::clicked, this, &UnfinishedDialog::reject);
    connect(m_putAway, &QPushButton::clicked, this, &UnfinishedDialog::putAway);
    connect(m_continue, &QPushButton::clicked, this, [this] {
        const JournalEntry drain = *current();
        accept();
        Q_EMIT continueWanted(drain);
    });
    return row;
}

void UnfinishedDialog::showDrains()
{
    m_drains = m_journal.unfinishedDrains();
    m_list->clear();
    const int widths[] = {19, 12, 20, 21};
    for (int i = 0; i < int(std::size(widths)); ++i)
        m_list->setColumnWidth(i, widths[i] * kSpace);
    for (const JournalEntry &drain : m_drains) {
        const DrainRemains remains = remainsOf(drain, m_journal.entries());
        auto *item = new QTreeWidgetItem(
            m_list, {drain.node + u'\n' + drain.clusterName,
                     exactMoment(drain.at, m_clock.wallNow()), {}, doneText(remains),
                     remainingText(remains)});
        item->setData(kNodeNow, kDidCordon, remains.didCordon);
        item->setToolTip(kRemaining, plainToolTip(leftText(remains)));
    }
    renewNodes();
    sayHowMany();
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_continue->setEnabled(current());
    m_putAway->setEnabled(current());
}

void UnfinishedDialog::sayHowMany()
{
    const bool isOne = m_drains.size() == 1;
    setWindowTitle(isOne ? tr("A Drain That Was Cut Off") : tr("Drains That Were Cut Off"));
    m_what->setSentences(
        {isOne ? tr("Drover ended while this drain was running. Nothing was taken back; whether its "
                    "node is cordoned now is said below. Continue reads the pods again and shows a "
                    "new plan first.")
               : tr("Drover ended while these drains were running. Nothing was taken back; whether a "
                    "node is cordoned now is said in its row. Continue reads the pods again and shows "
                    "a new plan first.")});
}

void UnfinishedDialog::renewNodes()
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const JournalEntry &drain = m_drains[static_cast<std::size_t>(row)];
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        item->setText(kNodeNow, nodeText(drain, m_nodeNow(drain), item->data(kNodeNow, kDidCordon).toBool()));
    }
}

const JournalEntry *UnfinishedDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : &m_drains[static_cast<std::size_t>(row)];
}

void UnfinishedDialog::putAway()
{
    m_journal.end(current()->id, JournalEntry::Outcome::Cancelled,
                  tr("cut off; dismissed by hand, the node was left as it was"));
    showDrains();
    if (m_drains.empty())
        accept();
}

} // namespace drover::ui
