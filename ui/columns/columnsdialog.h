#pragma once

#include "core/objects/node.h"
#include "core/settings/tablelayout.h"
#include "ui/theme/taborder.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace drover::ui {

class ColumnList;
class SortKeysEdit;
class TableShelf;

/// How a node table stands, to be changed by keyboard as well: columns, their order and widths,
/// columns of one's own, sort keys, groups, presets.
///
/// Thread: the GUI thread. Errors: none; nothing changes before OK.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `shelf` must outlive it. `nodes`: whose labels are offered. `hasClusters`: the table is one of
    /// several.
    ColumnsDialog(const TableLayout &layout, TableShelf &shelf, NodeBatch nodes, QWidget *parent,
                  bool hasClusters = false);

    TableLayout layout() const;

Q_SIGNALS:
    void chosen(const drover::TableLayout &layout);

protected:
    bool focusNextPrevChild(bool isForward) override { return passFocus(*this, isForward); }

private:
    void build();
    QWidget *buildPresets();
    QLayout *buildColumns();
    void fill(const TableLayout &layout);
    void showCurrent();
    void fillPresets();
    void showPreset(const QString &name);
    void fillGroups(const QString &id);
    void choosePreset(int index);
    void savePreset();
    void deletePreset();
    void editOwn(bool isNew);
    QPushButton *addButton(QLayout &place, const QString &text);

    TableShelf &m_shelf;
    NodeBatch m_nodes;
    QComboBox *m_presets;
    QPushButton *m_delete;
    ColumnList *m_list;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
    QSpinBox *m_width;
    SortKeysEdit *m_sort;
    QComboBox *m_group;
};

} // namespace drover::ui
