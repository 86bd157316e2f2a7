#pragma once

#include "core/kubeconfig/kubeconfig.h"

#include <QAbstractTableModel>

#include <vector>

namespace drover::ui {

/// The contexts of the picker, best match of what was typed first.
///
/// Thread: the GUI thread. Errors: broken contexts are rows too, with the reason.
class ContextModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Server, User, File, ColumnCount };

    explicit ContextModel(QObject *parent = nullptr);

    void setContexts(std::vector<KubeContext> contexts, std::vector<ClusterId> open);
    void setQuery(const QString &typed);

    const KubeContext &contextAt(int row) const;
    bool isOpen(int row) const;
    /// What to say about the row below the list: why it cannot be opened, what is not supported.
    QString remark(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void match();

    std::vector<KubeContext> m_contexts;
    std::vector<ClusterId> m_open;
    QString m_query;
    std::vector<std::size_t> m_rows; ///< row → place in m_contexts
};

} // namespace drover::ui
