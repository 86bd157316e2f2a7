#pragma once

#include "ui/writes/operationdialog.h"

class QLabel;
class QLineEdit;

namespace drover::ui {

/// Asks before nodes are cordoned (with a reason) or uncordoned. Nodes that are so already, or
/// become so while it is open, are left out; and so are those that are deleted meanwhile, be it that
/// another has their name.
///
/// Thread: the GUI thread. Errors: as OperationDialog.
class CordonDialog : public OperationDialog
{
    Q_OBJECT

public:
    enum class Way { Cordon, Uncordon };

    CordonDialog(ClusterOperations &operations, Way way, const NodeBatch &nodes, const QColor &colour,
                 QWidget *parent = nullptr);

protected:
    void act() override;
    QStringList kubectlLines() const override;
    void nodesRead(const NodeBatch &nodes) override;
    void becameLive() override { renew(); }
    QLineEdit *reasonField() const override { return m_reason; }

private:
    bool isDeleted(const Node &shown) const;
    NodeBatch deleted() const;
    NodeBatch targets() const;
    std::vector<NodeWrite> writes() const;
    void buildTargets();
    void buildCordon();
    void buildUncordon();
    void showTargets(const NodeBatch &nodes);
    void renew();

    Way m_way;
    NodeBatch m_nodes;  ///< that it asks about, as they were when it was opened or read again
    int m_selected = 0; ///< they and those that were left out from the first
    QLabel *m_leftOut = nullptr;
    QLineEdit *m_reason = nullptr;
};

/// Asks before nodes are deleted: the name is typed always, and what happens to the pods is said.
class DeleteDialog : public OperationDialog
{
    Q_OBJECT

public:
    DeleteDialog(ClusterOperations &operations, NodeBatch nodes, const QColor &colour,
                 QWidget *parent = nullptr);

protected:
    void act() override;
    QStringList kubectlLines() const override;

private:
    std::vector<NodeWrite> writes() const;
    void askForPods();
    void showPods();

    NodeBatch m_nodes;
    std::vector<std::unique_ptr<DrainQuery>> m_queries;
    int m_podCount = 0;
    int m_answered = 0;
    QString m_fault;
    MessageBox *m_pods;
};

/// "node-1 in prod", "3 nodes in prod".
QString targetText(const NodeBatch &nodes, const QString &cluster);

} // namespace drover::ui
