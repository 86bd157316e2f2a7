#pragma once

#include "ui/actions/actionkeys.h"
#include "ui/actions/fixedkeys.h"

#include <QAbstractTableModel>

#include <vector>

namespace drover::ui {

/// All actions with their keys, then the keys that widgets understand by themselves; as far as
/// what is searched for occurs in a row.
///
/// Thread: the GUI thread. Errors: none.
class ShortcutModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Menu, Keys, ColumnCount };

    explicit ShortcutModel(QObject *parent = nullptr);

    void setKeys(const ActionKeys &keys); ///< the rows stay
    void setQuery(const QString &typed);
    /// Null for the keys that cannot be changed.
    const ActionSpec *actionAt(int row) const;
    int rowOf(QLatin1StringView id) const; ///< −1 where it is not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        const ActionSpec *action = nullptr;
        const FixedKey *fixed = nullptr;
    };

    void match();
    bool isEnglish(const Row &row) const; ///< what is searched for occurs in its source text
    QString cell(const Row &row, int column) const;

    ActionKeys m_keys;
    QString m_query;
    std::vector<Row> m_rows;
};

/// "File", "Node: Copy", …: where an action is found with the mouse; empty where it is in no menu.
QString actionMenuText(ActionMenu menu);

} // namespace drover::ui
