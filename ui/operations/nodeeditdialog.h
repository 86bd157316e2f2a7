#pragma once

#include "ui/writes/operationdialog.h"

#include <set>
#include <string>

class QPlainTextEdit;

namespace drover::ui {

class NodeFollower;

/// An editor over one or more nodes: adds, changes and removes what it names and leaves the rest.
/// Shows the patches before they are sent. It follows the nodes while it is open: what changed there
/// is taken over and said, what the user edited stands on it, and where that changes what is sent,
/// what was agreed to is asked anew.
/// Where somebody was faster than that, it shows both versions, and sends again, on the fresh one,
/// only when asked to.
///
/// Thread: the GUI thread. Errors: as OperationDialog; what the API would refuse turns the act off.
class NodeEditDialog : public OperationDialog
{
    Q_OBJECT

public:
    NodeEditDialog(ClusterOperations &operations, QLatin1StringView icon, const QString &heading,
                   NodeBatch nodes, const QColor &colour, QWidget *parent = nullptr);
    ~NodeEditDialog() override;

    QString conflictText() const; ///< both versions; empty where there is no conflict
    QString newsText() const;     ///< what became of the nodes since it was opened; or empty

protected:
    /// What the edit writes to one node; empty where nothing changes.
    virtual std::vector<NodeWrite> writesFor(const Node &node) const = 0;
    /// The part of the node that the edit touches, for the two versions of a conflict.
    virtual QString touchedText(const Node &node) const = 0;
    virtual void showNodes() = 0;                      ///< fills the editors anew from nodes()
    virtual QString fault() const = 0;                 ///< why it would be refused, or empty
    virtual QStringList effects() const { return {}; } ///< warnings about what it does
    virtual QStringList drastic() const { return {}; } ///< each edit that ends pods or keeps them away
    virtual QStringList dangers() const { return {}; } ///< each is to be agreed to
    virtual QString waitsFor() const { return {}; }    ///< what is being asked, before it may act
    /// Whether two states of a node are the same in what is edited here.
    virtual bool isSame(const Node &shown, const Node &now) const = 0;
    virtual QStringList notes() const = 0; ///< where an edit met a change of the nodes

    const NodeBatch &nodes() const { return m_nodes; }
    /// What is sent; `beside` stands to its right.
    void addPreview(QWidget *beside = nullptr);
    /// What is around it hears now, and not by an event, that it needs another height.
    void renewAround(QWidget &part);
    /// Higher, where the rows of `entries` have need of it; before it is shown.
    void showRows(QWidget &entries);
    /// As high as what stands in it, up to ten lines.
    void showWhole(QPlainTextEdit &text);
    void update(); ///< after each edit
    void act() override;
    QStringList kubectlLines() const override;
    void batchFinished(const WriteBatch &batch) override;
    void nodesRead(const NodeBatch &nodes) override;
    void becameLive() override { follow(); }

private:
    /// Nothing in sight, the version in sight, the list, what is sent.
    enum class News { None, Version, Content, Writes };

    std::vector<NodeWrite> writes() const;
    bool follow();
    News newsBetween(const NodePtr &shown, const NodePtr &now) const;
    News newsOf(const NodePtr &shown, const NodePtr &now);
    void takeOver(NodeBatch nodes, News news);
    void showAll(const NodeBatch &nodes);
    void showOnly(const NodeBatch &nodes);
    void showNews();
    NodePtr metBy(const WriteBatch::Line &line) const;
    void showPreview(const std::vector<NodeWrite> &writes);

    NodeBatch m_nodes; ///< without those that are gone; where none is left, as they were last
    bool m_isSingle;   ///< it was opened for one
    bool m_isNoneLeft = false;
    bool m_isTaking = false;
    QStringList m_changed; ///< names of those that changed since it was opened
    QStringList m_gone;
    std::set<std::string> m_previewed; ///< whose patches are in sight
    NodeFollower *m_follower;
    MessageBox *m_news;
    MessageBox *m_conflict;
    QPlainTextEdit *m_preview;
};

} // namespace drover::ui
