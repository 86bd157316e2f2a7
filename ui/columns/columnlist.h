#pragma once

#include "core/columns/tablecolumns.h"

#include <QTreeWidget>

namespace drover::ui {

/// All columns of a table, in their order: which are shown, how wide.
///
/// Alt and an arrow moves the current one, Space shows or hides it. Those that are needed are always
/// shown.
/// Thread: the GUI thread. Units: device-independent pixels. Errors: none.
class ColumnList : public QTreeWidget
{
    Q_OBJECT

public:
    /// `hasClusters`: of a table of several; see TableColumns.
    explicit ColumnList(bool hasClusters, QWidget *parent = nullptr);

    void setLayout(const TableLayout &layout); ///< with the widths that somebody set
    QList<TableLayout::Column> columns() const; ///< the ones that are shown
    const TableColumns &all() const { return m_columns; }

    QString currentId() const;
    const OwnColumn *currentOwn() const; ///< null where the current one is none
    int currentWidth() const;
    void setCurrentWidth(int width); ///< 0: as its cells need
    void moveCurrent(int by);
    /// In place of the one with the id `before`, or behind the current one, shown.
    void putOwn(const OwnColumn &own, const QString &before = {});
    void removeCurrentOwn();

Q_SIGNALS:
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void add(const QString &id, int width, bool isShown);

    TableColumns m_columns;
};

} // namespace drover::ui
