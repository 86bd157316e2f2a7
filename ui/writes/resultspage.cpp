#include "ui/writes/resultspage.h"

#include "ui/details/roomydelegate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/tableheader.h"

#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kResult = 1; ///< its column
constexpr int kWidestName = 32 * kSpace;
constexpr int kMostLines = 8; ///< of what went wrong, which is read to its end
constexpr int kMostShown = 14; ///< lines of all results, before the list scrolls

struct LineLook {
    QString text;
    QLatin1StringView icon;
    Tone tone;
};

LineLook lookOf(const WriteBatch::Line &line)
{
    if (!line.isAnswered)
        return {ResultsPage::tr("Sent, no answer yet"), QLatin1StringView("pending"), Tone::Dimmed};
    if (!line.error && line.write.dryRun != DryRun::None)
        return {ResultsPage::tr("The server would do it: %1").arg(line.write.summary),
                QLatin1StringView("info"), Tone::Neutral};
    if (!line.error)
        return {ResultsPage::tr("Done: %1").arg(line.write.summary),
                QLatin1StringView("status-ready"), Tone::Good};
    QString text = line.error->message;
    if (!line.error->serverMessage.isEmpty() && !text.contains(line.error->serverMessage))
        text += u'\n' + line.error->serverMessage;
    return {text, QLatin1StringView("error"), Tone::Bad};
}

void showLine(QTreeWidgetItem &row, const WriteBatch::Line &line)
{
    const LineLook look = lookOf(line);
    row.setText(kResult, look.text);
    row.setIcon(kResult, themedIcon(look.icon, look.tone));
    row.setToolTip(kResult, plainToolTip(look.text));
}

} // namespace

QString resultSentence(const WriteBatch &batch)
{
    const int all = static_cast<int>(batch.lines().size());
    const int failed = batch.failedCount();
    const int done = all - failed - batch.pendingCount();
    QString text = ResultsPage::tr("%1 of %2 done").arg(done).arg(all);
    if (failed > 0)
        text += ResultsPage::tr(", %1 failed").arg(failed);
    return text;
}

ResultsPage::ResultsPage(QWidget *parent)
    : QWidget(parent), m_sum(new QLabel(this)), m_list(new QTreeWidget(this))
{
    m_sum->setTextFormat(Qt::PlainText);
    m_list->setAccessibleName(tr("Result of each node"));
    m_list->setHeader(new TableHeader(m_list));
    m_list->setHeaderLabels({tr("Node"), tr("Result")});
    m_list->setRootIsDecorated(false);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *growing = new RoomyDelegate(1, m_list);
    growing->setMostLines(kMostLines);
    m_list->setItemDelegate(growing);
    m_list->header()->setStretchLastSection(true);
    connect(m_list->header(), &QHeaderView::sectionResized, m_list,
            [this](int column, int before, int now) {
                if (column != kResult || before == now)
                    return;
                m_list->doItemsLayout(); // the rows grow by it
                makeRoom();
            });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(kSpace);
    column->addWidget(m_sum);
    column->addWidget(m_list, 1);
}

void ResultsPage::show(const WriteBatch &batch)
{
    m_sum->setText(resultSentence(batch));
    if (m_shown != &batch)
        fill(batch);
    const std::vector<WriteBatch::Line> &lines = batch.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].isAnswered == m_isAnswered[i])
            continue;
        m_isAnswered[i] = lines[i].isAnswered;
        showLine(*m_list->topLevelItem(static_cast<int>(i)), lines[i]);
    }
    makeRoom();
}

void ResultsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    makeRoom();
}

/// Only where it is seen is it known how wide the rows are, and by that how high.
void ResultsPage::makeRoom()
{
    if (!isVisible())
        return;
    const int around = m_list->header()->sizeHint().height() + 2 * m_list->frameWidth();
    const int most = kMostShown * m_list->fontMetrics().lineSpacing();
    if (m_list->minimumHeight() >= around + most)
        return; // each answer would lay all rows out anew
    int rows = 0;
    for (int i = 0; i < m_list->topLevelItemCount() && rows < most; ++i)
        rows += m_list->visualItemRect(m_list->topLevelItem(i)).height();
    m_list->setMinimumHeight(around + std::min(rows, most));
}

void ResultsPage::fill(const WriteBatch &batch)
{
    m_shown = &batch;
    m_list->setMinimumHeight(0);
    m_isAnswered.clear();
    m_list->clear();
    QList<QTreeWidgetItem *> rows;
    for (const WriteBatch::Line &line : batch.lines()) {
        rows.append(new QTreeWidgetItem(QStringList(toText(line.write.node))));
        showLine(*rows.back(), line);
        m_isAnswered.push_back(line.isAnswered);
    }
    m_list->addTopLevelItems(rows);
    m_list->resizeColumnToContents(0);
    const int title = m_list->header()->fontMetrics().horizontalAdvance(tr("Node")) + 2 * kSpace + 1;
    m_list->setColumnWidth(
        0, std::max(title, std::min(m_list->columnWidth(0) + kSpace, kWidestName)));
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

} // namespace drover::ui
