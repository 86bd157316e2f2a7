#pragma once

#include "ui/operations/editrows.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace drover::ui {

/// The rows of an editor. Removing a row marks it; nothing is written from here.
///
/// Thread: GUI. Errors: none; checking is the editor's business.
class EditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, ValueColumn, EffectColumn, NodesColumn, ChangeColumn, ColumnCount };

    /// `targets`: how many nodes are edited.
    explicit EditModel(int targets, QObject *parent = nullptr);

    /// What the nodes have; changes that were made already stand on it. As many as before are taken
    /// for the same.
    void setShown(std::vector<EditRow> rows, int targets);
    /// Where such a change met another of the nodes, until its entry is edited again.
    QStringList notes() const;
    const std::vector<EditRow> &rows() const { return m_rows; }
    std::vector<EditRow> changes() const;

    void set(const QString &key, const QString &effect, const QString &value);
    void toggleRemove(int row); ///< marks for removal, or takes a change back
    int rowOf(const QString &key, const QString &effect) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void edited();

private:
    QString text(const EditRow &row, int column) const;
    void place(std::size_t row, const EditRow &wanted, bool isOtherCount);
    void remove(int row);
    void tell(int row);

    int m_targets;
    std::vector<EditRow> m_rows;
    EditNotes m_notes;
};

} // namespace drover::ui
