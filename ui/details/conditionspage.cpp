#include "ui/details/conditionspage.h"

#include "ui/details/conditionsmodel.h"
#include "ui/details/roomydelegate.h"
#include "ui/details/viewcopy.h"
#include "ui/help/helplink.h"
#include "ui/help/helpsubject.h"
#include "ui/help/helptopics.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/theme/tableheader.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

/// The longest text that is usual in a column; longer ones are cut with an ellipsis. A time's is
/// the locale's, and its zone.
constexpr const char *kTime = nullptr;
constexpr const char *kUsualTexts[ConditionsModel::ColumnCount] = {
    "NetworkUnavailable__", "Unknown · unknown_", "59m59s__", kTime, kTime,
    "KubeletHasSufficientMemory__", "kubelet has sufficient memory available"};

QString usualText(int column)
{
    const char *text = kUsualTexts[column];
    return text == kTime ? widestMoment() + " CEST__"_L1 : QString::fromUtf8(text);
}

/// Of the types that node problem detectors add none is longer; the column is never made wider.
constexpr QLatin1StringView kLongestType{"FrequentUnregisterNetDevice"};

constexpr int kMostLines = 6; ///< of a message
constexpr int kFewLines = 3;  ///< the same where it is out of sight, and would be so alone in its row
constexpr int kRoomForAll = 90 * kSpace;

} // namespace

ConditionsPage::ConditionsPage(QWidget *parent)
    : QWidget(parent), m_model(new ConditionsModel(this)), m_view(new QTreeView(this)),
      m_none(new QLabel(tr("The server reported no conditions."), this)),
      m_stack(new QStackedLayout), m_help(new HelpLink(this))
{
    buildView();
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_stack, 1);
    column->addWidget(m_help, 0, Qt::AlignLeft);
    showGroups();
}

void ConditionsPage::buildView()
{
    m_view->setHeader(new TableHeader(m_view));
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Conditions"));
    m_growing = new RoomyDelegate(2, m_view);
    m_growing->setMostLines(kMostLines);
    m_view->setItemDelegate(m_growing);
    m_view->setFrameStyle(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setIndentation(0);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->header()->setSectionsMovable(false);
    m_view->viewport()->installEventFilter(this);
    for (int group = 0; group < ConditionsModel::GroupCount; ++group)
        m_view->setFirstColumnSpanned(group, {}, true);
    sizeColumns();
    addCopyRows(*m_view, tr("&Copy"), ConditionsModel::CopyRole, ConditionsModel::ColumnCount)
        ->setShortcut(QKeySequence::Copy);
    addCopyCell(*m_view, tr("Copy C&ell"), ConditionsModel::CopyRole);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ConditionsPage::showGroups);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ConditionsPage::showGroups);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &ConditionsPage::showGroups);
    connect(m_view->header(), &QHeaderView::sectionResized, this, &ConditionsPage::fitRows);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConditionsPage::explainCurrent);
}

void ConditionsPage::explainCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    const QString type = current.parent().isValid()
                             ? current.siblingAtColumn(ConditionsModel::Type)
                                   .data(ConditionsModel::CopyRole)
                                   .toString()
                             : QString();
    const QString topic = type.isEmpty() ? QString() : conditionTopic(type.toStdString());
    setHelpSubject(m_view, topic);
    m_help->setSubject(type, topic);
}

void ConditionsPage::sizeColumns()
{
    for (int column = 0; column < ConditionsModel::ColumnCount; ++column)
        m_view->setColumnWidth(column, usualWidth(column));
    m_view->header()->setMinimumSectionSize(4 * kSpace);
    m_view->header()->setStretchLastSection(true);
    m_typeWidth = m_view->columnWidth(ConditionsModel::Type);
    m_messageWidth = 0;
    fitTypes();
    fitMessages();
}

void ConditionsPage::fitRows()
{
    fitMessages();
    m_growing->setMostLines(isAllSeen() ? kMostLines : kFewLines);
    m_view->doItemsLayout();
}

int ConditionsPage::usualWidth(int column) const
{
    return m_view->fontMetrics().horizontalAdvance(usualText(column)) + 2 * kSpace;
}

bool ConditionsPage::isAllSeen() const
{
    const int others = m_view->header()->length() - m_view->columnWidth(ConditionsModel::Message);
    return others + usualWidth(ConditionsModel::Message) / 2 <= m_view->viewport()->width();
}

/// A message that is out of sight would make its row high for nobody: where one scrolls to it, it has
/// the width that two lines need, as far as that is seen at once.
void ConditionsPage::fitMessages()
{
    int widest = 0;
    for (const NodeCondition &condition : m_node ? m_node->conditions : std::span<const NodeCondition>())
        widest = std::max(widest, m_view->fontMetrics().horizontalAdvance(toText(condition.message)));
    const int inTwoLines = widest * 3 / 5 + 2 * kSpace; // the first is seldom full
    const int usual = usualWidth(ConditionsModel::Message);
    const int wanted =
        isAllSeen() ? usual : std::clamp(inTwoLines, usual, std::max(usual, m_view->viewport()->width()));
    if (std::exchange(m_messageWidth, wanted) != wanted)
        m_view->setColumnWidth(ConditionsModel::Message, wanted);
}

/// A type is one word, which would be broken anywhere. Once for each that is longer than all
/// before: a width that somebody gave the column stays.
void ConditionsPage::fitTypes()
{
    if (!m_node)
        return;
    const QFontMetrics metrics = m_view->fontMetrics();
    const int most = metrics.horizontalAdvance(kLongestType);
    int widest = 0;
    for (const NodeCondition &condition : m_node->conditions)
        widest = std::max(widest, metrics.horizontalAdvance(toText(condition.type)));
    const int wanted = std::min(widest, most) + 2 * kSpace + 1; // as the delegate rounds up
    if (wanted <= m_typeWidth)
        return;
    m_typeWidth = wanted;
    m_view->setColumnWidth(ConditionsModel::Type,
                           std::max(wanted, m_view->columnWidth(ConditionsModel::Type)));
}

void ConditionsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // How long it has been so stands beside the last transition as well.
    m_view->setColumnHidden(ConditionsModel::For, width() < kRoomForAll);
}

/// Which columns are seen decides how high the rows are.
bool ConditionsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitRows();
    return QWidget::eventFilter(watched, event);
}

void ConditionsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        sizeColumns();
}

void ConditionsPage::showGroups()
{
    bool any = false;
    for (int group = 0; group < ConditionsModel::GroupCount; ++group) {
        const QModelIndex top = m_model->groupIndex(ConditionsModel::Group(group));
        const bool empty = m_model->rowCount(top) == 0;
        m_view->setRowHidden(group, {}, empty);
        m_view->setExpanded(top, true);
        any = any || !empty;
    }
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_view) : m_none);
}

void ConditionsPage::showNode(const NodePtr &node, WallTime now)
{
    const bool isSame = m_node && node && m_node->name == node->name && m_node->uid == node->uid;
    m_node = node;
    m_model->setNode(node, now);
    fitTypes();
    fitMessages();
    if (!isSame)
        chooseWorst();
}

/// What was chosen of another node goes with its type: what is explained would be what is well.
void ConditionsPage::chooseWorst()
{
    QModelIndex worst;
    for (int group = 0; group < ConditionsModel::GroupCount && !worst.isValid(); ++group)
        worst = m_model->index(0, 0, m_model->groupIndex(ConditionsModel::Group(group)));
    m_view->clearSelection();
    // Qt 6.4 tells a screen reader of each new current row as if the focus were there.
    const QSignalBlocker quiet(m_view->hasFocus() ? nullptr : m_view->selectionModel());
    m_view->selectionModel()->setCurrentIndex(worst, QItemSelectionModel::NoUpdate);
    m_isChosen = true;
    if (isVisible())
        seeChosen();
    explainCurrent();
}

/// To scroll is to lay out all rows: not for each node that passes by while the page is hidden.
void ConditionsPage::seeChosen()
{
    if (!std::exchange(m_isChosen, false))
        return;
    const int aside = m_view->horizontalScrollBar()->value();
    m_view->scrollTo(m_view->currentIndex());
    m_view->horizontalScrollBar()->setValue(aside); // who reads the messages goes on to read them
}

void ConditionsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    seeChosen();
}

void ConditionsPage::setNow(WallTime now)
{
    m_model->setNow(now);
}

void ConditionsPage::setDimmed(bool dimmed)
{
    m_model->setDimmed(dimmed);
}

std::optional<StateText> ConditionsPage::trouble() const
{
    return m_model->trouble();
}

} // namespace drover::ui
