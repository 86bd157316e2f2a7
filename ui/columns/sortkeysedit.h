#pragma once

#include "core/columns/tablecolumns.h"

#include <QWidget>

#include <array>

class QComboBox;
class QGridLayout;
class QLabel;

namespace drover::ui {

/// The keys of a sort: a column and a direction each, the first decides.
///
/// Thread: the GUI thread. Errors: none; a column that is gone is no key.
class SortKeysEdit : public QWidget
{
    Q_OBJECT

public:
    explicit SortKeysEdit(QWidget *parent = nullptr);

    void set(const TableColumns &columns, const QList<TableLayout::SortKey> &keys);
    QList<TableLayout::SortKey> keys() const;
    /// Another line, whose parts stand below those of the keys.
    void addRow(QLabel *title, QWidget *field);

private:
    struct Row {
        QComboBox *column = nullptr;
        QComboBox *direction = nullptr;
    };

    QGridLayout *m_grid;
    std::array<Row, 4> m_rows; ///< as many as NodeOrder follows
};

} // namespace drover::ui
