#pragma once

#include "ui/writes/operationdialog.h"

class QPlainTextEdit;

namespace drover::ui {

class EditPage;

/// An editor over one or more nodes: adds, changes and removes what it names and leaves the rest.
/// Shows the patches before they are sent. Where somebody changed a node meanwhile it shows both
/// versions, and sends again, on the fresh one, only when asked to.
///
/// Thread: the GUI thread. Errors: as OperationDialog; what the API would refuse turns the act off.
class NodeEditDialog : public OperationDialog
{
    Q_OBJECT

public:
    NodeEditDialog(ClusterOperations &operations, QLatin1StringView icon, const QString &heading,
                   NodeBatch nodes, const QColor &colour, QWidget *parent = nullptr);

    QString conflictText() const; ///< both versions; empty where there is no conflict

protected:
    /// What the edit writes to one node; empty where nothing changes.
    virtual std::vector<NodeWrite> writesFor(const Node &node) const = 0;
    /// The part of the node that the edit touches, for the two versions of a conflict.
    virtual QString touchedText(const Node &node) const = 0;
    virtual void showNodes() = 0;                      ///< fills the editors anew from nodes()
    virtual QString fault() const = 0;                 ///< why it would be refused, or empty
    virtual QStringList effects() const { return {}; } ///< warnings about what it does
    virtual bool isDrastic() const { return false; }   ///< it ends pods or keeps them away
    virtual QStringList dangers() const { return {}; } ///< each is to be agreed to
    virtual QString waitsFor() const { return {}; }    ///< what is being asked, before it may act

    const NodeBatch &nodes() const { return m_nodes; }
    /// What is sent; `beside` stands to its right.
    void addPreview(QWidget *beside = nullptr);
    /// As high as what stands in it, up to ten lines.
    void showWhole(QPlainTextEdit &text);
    void update(); ///< after each edit
    void act() override;
    QStringList kubectlLines() const override;
    void batchFinished(const WriteBatch &batch) override;

private:
    std::vector<NodeWrite> writes() const;

    NodeBatch m_nodes;
    MessageBox *m_conflict;
    QPlainTextEdit *m_preview;
};

} // namespace drover::ui
