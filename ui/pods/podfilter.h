#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace drover::ui {

class PodTableModel;

/// The pods in the order and choice of the user: raw values compare, names naturally; missing ones
/// stand last in both directions, equal ones by namespace and name.
///
/// Thread: GUI. Errors: none.
class PodFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// `model` must outlive it.
    explicit PodFilter(PodTableModel &model, QObject *parent = nullptr);

    /// Every word must stand in the name, namespace, status, owner or address.
    void setText(const QString &text);
    bool isFiltering() const { return !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    PodTableModel &m_model;
    QStringList m_words;
};

} // namespace drover::ui
