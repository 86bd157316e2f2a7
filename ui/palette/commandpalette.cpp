#include "ui/palette/commandpalette.h"

#include "ui/palette/palettedelegate.h"
#include "ui/theme/listkeys.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/spacing.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr QSize kSize(104 * kSpace, 56 * kSpace);
constexpr int kFromEdge = 4 * kSpace;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint), m_model(new PaletteModel(this)),
      m_search(new QLineEdit(this)), m_list(new QListView(this)), m_remark(new QLabel(this))
{
    setWindowTitle(tr("Command Palette"));
    setModal(true);
    build();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model->setQuery(typed);
        selectRow(0);
    });
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::chooseCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::chooseCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CommandPalette::showCurrent);
}

void CommandPalette::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace, kSpace, kSpace, kSpace);
    column->setSpacing(kSpace);
    m_search->setPlaceholderText(tr("Type an action, context, saved filter or node"));
    m_search->setAccessibleName(tr("Search everything"));
    makeSearchField(*m_search, QLatin1StringView("palette"));
    new ListKeys(m_search, m_list);
    column->addWidget(m_search);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("What there is to choose"));
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, and hands arrows on
    column->addWidget(m_list, 1);
    m_remark->setTextFormat(Qt::PlainText);
    column->addWidget(m_remark);
}

void CommandPalette::setEntries(std::vector<PaletteEntry> entries, PaletteModel::Renewal renewal)
{
    m_model->setEntries(std::move(entries), std::move(renewal));
    selectRow(0);
}

void CommandPalette::renew()
{
    m_model->renew();
}

void CommandPalette::open()
{
    if (const QWidget *window = parentWidget() ? parentWidget()->window() : nullptr) {
        const QSize room = window->size() - QSize(2 * kFromEdge, 2 * kFromEdge);
        resize(kSize.boundedTo(room));
        move(window->mapToGlobal(QPoint((window->width() - width()) / 2, kFromEdge)));
    }
    m_search->setFocus();
    QDialog::open();
}

void CommandPalette::selectRow(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
    showCurrent();
}

void CommandPalette::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const auto shown = static_cast<std::size_t>(m_model->rowCount());
    const auto beyond = static_cast<int>(m_model->hitCount() - shown);
    if (!current.isValid())
        m_remark->setText(tr("Nothing matches."));
    else if (const QString refusal = current.data(PaletteModel::RefusalRole).toString();
             !refusal.isEmpty())
        m_remark->setText(refusal);
    else if (beyond > 0)
        m_remark->setText(tr("%Ln more match; type more letters to see them.", nullptr, beyond));
    else
        m_remark->setText(tr("Enter does it, Esc closes. A colon in front: only actions."));
    // The focus stays in the field: a screen reader is told there what Return would do.
    m_search->setAccessibleDescription(current.isValid()
                                           ? current.data(Qt::AccessibleTextRole).toString()
                                           : m_remark->text());
    QAccessibleEvent changed(m_search, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void CommandPalette::chooseCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !m_model->entryAt(current.row()).refusal.isEmpty())
        return;
    const PaletteEntry entry = m_model->entryAt(current.row());
    accept();
    Q_EMIT chosen(entry);
}

/// A click elsewhere is an answer, too.
bool CommandPalette::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate && isVisible())
        reject();
    return QDialog::event(event);
}

void CommandPalette::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(statusColors(palette()).line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace drover::ui
