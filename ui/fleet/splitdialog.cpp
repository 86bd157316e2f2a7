#include "ui/fleet/splitdialog.h"

#include "core/base/joined.h"
#include "ui/actions/actionset.h"
#include "ui/details/roomydelegate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/plainbuttons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/tableheader.h"
#include "ui/writes/availability.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPixmap>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr QSize kSize(560, 320);
constexpr int kMostLines = 4; ///< of a cluster: how old, its nodes and those left out, or what it refuses
constexpr qsizetype kMostNames = 4; ///< in the two lines
constexpr int kMark = 2 * kSpace;
enum Section { Cluster, Count, Nodes };

QIcon markOf(const QColor &colour)
{
    QPixmap mark(kMark, kMark);
    mark.fill(colour);
    return mark;
}

int changedCount(const SplitDialog::Row &row)
{
    return row.refusal.isEmpty() ? static_cast<int>(row.nodes.size()) : 0;
}

/// What going on means, by what is done.
QString consequence(QLatin1StringView act)
{
    const auto isOneOf = [act](std::initializer_list<NodeAct> acts) {
        return std::ranges::any_of(acts, [act](NodeAct one) { return actionIdOf(one) == act; });
    };
    if (isOneOf({NodeAct::PauseDrain}))
        return SplitDialog::tr("Their drains are paused in all of these clusters at once when you go on. No pod is "
                               "evicted until they are resumed.");
    if (isOneOf({NodeAct::ResumeDrain}))
        return SplitDialog::tr("Their drains are resumed in all of these clusters at once when you go on.");
    if (isOneOf({NodeAct::CancelDrain}))
        return SplitDialog::tr("Each cluster asks by itself, one after the other. No drain is canceled before you say "
                               "so there.");
    if (isOneOf({NodeAct::Drain}))
        return SplitDialog::tr("Each cluster asks by itself, one after the other, with its own plan and guard. Nothing "
                               "is written before you say so there.");
    return SplitDialog::tr("Each cluster asks by itself, one after the other, under its own guard. Nothing is written "
                           "before you say so there.");
}

/// The first of their names, above them that they may be others by now, and below how many are left out.
QString nodesText(const SplitDialog::Row &row)
{
    QStringList lines{listed(row.nodes, kMostNames)};
    if (!row.stale.isEmpty())
        lines.prepend(!row.isReadAgain ? row.stale
                                       : SplitDialog::tr("%1: the nodes are read again before anything is written.",
                                                         "how old they are")
                                             .arg(row.stale));
    if (const int leftOut = row.selected - static_cast<int>(row.nodes.size()); leftOut > 0)
        lines.append(SplitDialog::tr("There is nothing to do on %Ln more.", nullptr, leftOut));
    return lines.join(u'\n');
}

/// Each by its name, below the line of the cluster.
void addNames(QTreeWidgetItem &cluster, const QStringList &nodes)
{
    for (const QString &node : nodes)
        (new QTreeWidgetItem(&cluster))->setText(Nodes, node);
    cluster.setExpanded(true);
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

} // namespace

SplitDialog::SplitDialog(const ActionSpec &action, const std::vector<Row> &rows, QWidget *parent)
    : QDialog(parent), m_changed(nullptr), m_goOn(nullptr)
{
    const QString name = plainActionText(action);
    setWindowTitle(name);
    auto *column = new QVBoxLayout(this);
    int nodes = 0;
    int clusters = 0;
    for (const Row &row : rows) {
        m_selected += row.selected;
        nodes += changedCount(row);
        clusters += row.refusal.isEmpty() ? 1 : 0;
    }
    QLabel *heading = plainLabel(tr("%1: %2 in %3", "what is done, 5 nodes, 2 clusters")
                                     .arg(name, tr("%Ln nodes", nullptr, nodes),
                                          tr("%Ln clusters", nullptr, clusters)),
                                 this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    column->addWidget(heading);
    m_changed = plainLabel({}, this);
    m_changed->hide();
    column->addWidget(m_changed);
    QTreeWidget *table = buildTable(rows);
    column->addWidget(table, 1);
    column->addWidget(plainLabel(consequence(action.id), this));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_goOn = buttons->addButton(tr("&Go On"), QDialogButtonBox::AcceptRole);
    m_goOn->setEnabled(clusters > 0);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    plainButtons(*buttons);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(kSize);
    (m_goOn->isEnabled() ? m_goOn : buttons->button(QDialogButtonBox::Cancel))->setFocus();
}

void SplitDialog::showSelectedNow(int count)
{
    m_changed->setVisible(count != m_selected);
    m_changed->setText(tr("These were selected when this window opened. %Ln nodes are selected now.", nullptr, count));
}

QTreeWidget *SplitDialog::buildTable(const std::vector<Row> &rows)
{
    auto *table = new QTreeWidget(this);
    auto *header = new TableHeader(table);
    table->setHeader(header);
    table->setColumnCount(3);
    table->setHeaderLabels({tr("Cluster"), tr("Count"), tr("Nodes")});
    table->setAccessibleName(tr("The nodes by cluster"));
    const auto isLong = [](const Row &row) { return row.refusal.isEmpty() && row.nodes.size() > kMostNames; };
    table->setRootIsDecorated(std::ranges::any_of(rows, isLong));
    auto *growing = new RoomyDelegate(1, table);
    growing->setMostLines(kMostLines);
    table->setItemDelegate(growing);
    connect(header, &QHeaderView::sectionResized, table, &QTreeView::doItemsLayout);
    header->setSectionResizeMode(Cluster, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Count, QHeaderView::Fixed);
    header->resizeSection(Count, fontMetrics().horizontalAdvance(tr("Count")) + 3 * kSpace);
    header->setSectionResizeMode(Nodes, QHeaderView::Stretch);
    for (const Row &row : rows) {
        const bool isRefused = !row.refusal.isEmpty();
        auto *item = new QTreeWidgetItem(table);
        item->setText(Cluster, row.mark.isEmpty() ? row.cluster : row.cluster + u'\n' + row.mark);
        if (row.colour.isValid())
            item->setIcon(Cluster, markOf(row.colour));
        item->setText(Count, QLocale().toString(changedCount(row)));
        item->setTextAlignment(Count, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(Nodes, isRefused ? row.refusal : nodesText(row));
        if (!isRefused && row.nodes.size() > kMostNames)
            addNames(*item, row.nodes);
        if (isRefused || !row.stale.isEmpty())
            item->setIcon(Nodes, themedIcon(QLatin1StringView("warning"), Tone::Warning));
    }
    return table;
}

} // namespace drover::ui
