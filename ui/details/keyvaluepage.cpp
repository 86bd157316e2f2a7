#include "ui/details/keyvaluepage.h"

#include "ui/details/roomydelegate.h"
#include "ui/details/viewcopy.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/tableheader.h"

#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kValueLines = 7;

} // namespace

KeyValuePage::KeyValuePage(KeyValueModel::Source source, QWidget *parent)
    : QWidget(parent), m_source(source), m_model(new KeyValueModel(source, this)),
      m_filtered(new QSortFilterProxyModel(this)), m_filter(new QLineEdit(this)),
      m_stack(new QStackedWidget(this)), m_list(new QTreeView(this)), m_empty(new QLabel(this))
{
    const bool labels = source == KeyValueModel::Source::Labels;
    m_filter->setPlaceholderText(labels ? tr("Filter labels") : tr("Filter annotations"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    makeSearchField(*m_filter);
    buildList();
    buildValue();
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);

    auto *above = new QVBoxLayout;
    above->setContentsMargins(kSpace, kSpace, kSpace, kSpace);
    above->addWidget(m_filter);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addLayout(above);
    rows->addWidget(m_stack, 1);
    rows->addWidget(m_valueBox);
    connect(m_filter, &QLineEdit::textChanged, m_filtered,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::textChanged, this, &KeyValuePage::showEmptiness);
    showEmptiness();
}

void KeyValuePage::buildList()
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(KeyValueModel::CopyRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setFilterKeyColumn(KeyValueModel::Key);
    m_list->setHeader(new TableHeader(m_list));
    m_list->setModel(m_filtered);
    m_list->setAccessibleName(m_source == KeyValueModel::Source::Labels ? tr("Labels")
                                                                        : tr("Annotations"));
    m_list->setItemDelegate(new RoomyDelegate(1, m_list));
    m_list->setFrameStyle(QFrame::NoFrame);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true); // a value stands far from its key
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setStretchLastSection(true);
    connect(m_list->header(), &QHeaderView::sectionResized, this, [this](int column) {
        m_isSizedByHand = m_isSizedByHand || (!m_isFitting && column == KeyValueModel::Key);
    });
    m_list->viewport()->installEventFilter(this);
    addCopyRows(*m_list, tr("&Copy"), KeyValueModel::CopyRole, 1)->setShortcut(QKeySequence::Copy);
    addCopyCell(*m_list, tr("Copy &Value"), KeyValueModel::ValueRole);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &KeyValuePage::showWholeValue);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &KeyValuePage::showWholeValue);
}

void KeyValuePage::buildValue()
{
    m_valueBox = new QWidget(this);
    m_valueKey = new QLabel(m_valueBox);
    m_valueKey->setTextFormat(Qt::PlainText);
    m_value = new QPlainTextEdit(m_valueBox);
    m_value->setReadOnly(true);
    m_value->setTabChangesFocus(true);
    m_value->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_value->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_value->setFixedHeight(m_value->fontMetrics().lineSpacing() * kValueLines);
    m_value->setAccessibleName(tr("Whole value"));
    auto *rows = new QVBoxLayout(m_valueBox);
    rows->setContentsMargins(kSpace, kSpace, kSpace, kSpace);
    rows->setSpacing(kSpace / 2);
    rows->addWidget(m_valueKey);
    rows->addWidget(m_value);
    m_valueBox->hide();
}

void KeyValuePage::showNode(const NodePtr &node)
{
    m_model->setNode(node);
    fitColumns();
    showEmptiness();
    showWholeValue();
}

bool KeyValuePage::isFolded(const QModelIndex &row) const
{
    const QModelIndex cell = row.siblingAtColumn(KeyValueModel::Value);
    const QString shown = cell.data().toString();
    if (shown != cell.data(KeyValueModel::ValueRole).toString())
        return true;
    const int room = m_list->columnWidth(KeyValueModel::Value) - 2 * kSpace;
    return m_list->fontMetrics().horizontalAdvance(shown) > room;
}

void KeyValuePage::showWholeValue()
{
    const QModelIndex row = m_list->currentIndex();
    const bool folded = row.isValid() && isFolded(row);
    m_valueBox->setVisible(folded);
    if (!folded)
        return;
    m_valueKey->setText(row.siblingAtColumn(KeyValueModel::Key).data().toString());
    const QString value = row.data(KeyValueModel::ValueRole).toString();
    if (value != m_value->toPlainText())
        m_value->setPlainText(value);
}

void KeyValuePage::showEmptiness()
{
    const bool labels = m_source == KeyValueModel::Source::Labels;
    const int all = m_model->rowCount();
    if (all == 0)
        m_empty->setText(labels ? tr("This node has no labels.")
                                : tr("This node has no annotations."));
    else
        m_empty->setText((labels ? tr("0 of %1 labels match.") : tr("0 of %1 annotations match."))
                             .arg(countText(all)));
    const bool nothing = m_filtered->rowCount() == 0;
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_list);
}

bool KeyValuePage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isHandled = QWidget::eventFilter(watched, event);
    const auto *sized = event->type() == QEvent::Resize ? static_cast<QResizeEvent *>(event) : nullptr;
    if (sized && sized->size().width() != sized->oldSize().width()) {
        fitColumns();
        showWholeValue();
    }
    return isHandled;
}

/// Keys carry a prefix, values are short: the key gets the larger part, and what the values do not need.
void KeyValuePage::fitColumns()
{
    if (m_isSizedByHand)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    const QAbstractItemView &view = *m_list;
    const int room = m_list->viewport()->width();
    const int usual = room * 11 / 20;
    const int most = std::max(usual, room - view.sizeHintForColumn(KeyValueModel::Value));
    m_list->setColumnWidth(KeyValueModel::Key,
                           std::clamp(view.sizeHintForColumn(KeyValueModel::Key), usual, most));
}

} // namespace drover::ui
