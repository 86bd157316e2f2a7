#include "ui/columns/sortkeysedit.h"

#include "ui/theme/spacing.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace drover::ui {

SortKeysEdit::SortKeysEdit(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(kSpace / 2);
    const QStringList titles{tr("&Sort by:"), tr("Then by:"), tr("Then by:"), tr("Then by:")};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const int line = static_cast<int>(i) / 2;
        const int side = static_cast<int>(i) % 2 * 4;
        Row &row = m_rows[i];
        row.column = new QComboBox(this);
        row.column->setAccessibleName(tr("Sort key %1").arg(i + 1));
        row.column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row.column->setMinimumContentsLength(10);
        row.direction = new QComboBox(this);
        row.direction->addItems({tr("ascending"), tr("descending")});
        row.direction->setAccessibleName(tr("Direction of sort key %1").arg(i + 1));
        row.direction->setAccessibleDescription(row.direction->accessibleName());
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setText(titles[static_cast<qsizetype>(i)]);
        label->setBuddy(row.column);
        grid->addWidget(label, line, side);
        grid->addWidget(row.column, line, side + 1);
        grid->addWidget(row.direction, line, side + 2);
        connect(row.column, &QComboBox::currentIndexChanged, row.direction,
                [&row](int index) { row.direction->setEnabled(index > 0); });
    }
    m_grid = grid;
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(3, kSpace);
    grid->setColumnStretch(5, 1);
}

void SortKeysEdit::addRow(QLabel *title, QWidget *field)
{
    const int line = m_grid->rowCount();
    m_grid->addWidget(title, line, 0);
    m_grid->addWidget(field, line, 1, 1, m_grid->columnCount() - 1);
}

void SortKeysEdit::set(const TableColumns &columns, const QList<TableLayout::SortKey> &keys)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        QComboBox &box = *m_rows[i].column;
        box.clear();
        box.addItem(tr("nothing"), QString());
        for (int column = 0; column < columns.size(); ++column)
            box.addItem(columns.titleOf(column), columns.idOf(column));
        const auto place = static_cast<qsizetype>(i);
        const TableLayout::SortKey key = place < keys.size() ? keys[place] : TableLayout::SortKey();
        box.setCurrentIndex(std::max(box.findData(key.column), 0));
        m_rows[i].direction->setCurrentIndex(key.isDescending ? 1 : 0);
        m_rows[i].direction->setEnabled(box.currentIndex() > 0);
    }
}

QList<TableLayout::SortKey> SortKeysEdit::keys() const
{
    QList<TableLayout::SortKey> keys;
    for (const Row &row : m_rows) {
        if (const QString id = row.column->currentData().toString(); !id.isEmpty())
            keys.append({id, row.direction->currentIndex() == 1});
    }
    return keys;
}

} // namespace drover::ui
