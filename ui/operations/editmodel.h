#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace drover::ui {

/// A taint, label or annotation of one or more nodes, and what is to become of it.
struct EditRow {
    enum class Change { Keep, Set, Remove };
    QString key;
    QString effect;       ///< of a taint; key and effect are its identity
    QString value;        ///< as the nodes have it
    int nodes = 0;        ///< that have it; 0: it is new
    bool isMixed = false; ///< their values differ
    Change change = Change::Keep;
    QString newValue; ///< of Set

    bool operator==(const EditRow &) const = default;
};

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

    /// What the nodes have; changes that were made already are made again on top of it.
    void setShown(std::vector<EditRow> rows, int targets);
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
    void tell(int row);

    int m_targets;
    std::vector<EditRow> m_rows;
};

} // namespace drover::ui
