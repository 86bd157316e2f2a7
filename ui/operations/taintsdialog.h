#pragma once

#include "core/operations/taintedit.h"
#include "ui/operations/nodeeditdialog.h"

#include <map>
#include <optional>

class QTabWidget;

namespace drover::ui {

class EditPage;
class VictimsBox;

/// Taints of one or more nodes. For NoExecute it asks for the pods and lists all that would go, and
/// after how many seconds. When it is to act it asks once more, and holds where more would go.
///
/// Thread: the GUI thread. Errors: as NodeEditDialog; pods that could not be read are said so.
class TaintsDialog : public NodeEditDialog
{
    Q_OBJECT

public:
    TaintsDialog(ClusterOperations &operations, NodeBatch nodes, const QColor &colour,
                 QWidget *parent = nullptr);
    ~TaintsDialog() override;

protected:
    std::vector<NodeWrite> writesFor(const Node &node) const override;
    QString touchedText(const Node &node) const override;
    void showNodes() override;
    QString fault() const override;
    QStringList effects() const override;
    QStringList drastic() const override;
    QStringList dangers() const override;
    QString waitsFor() const override;
    bool isSame(const Node &shown, const Node &now) const override;
    QStringList notes() const override;
    void act() override;

private:
    struct Victim {
        QString pod; ///< and its node where there are several
        std::int64_t afterSeconds = 0;
    };
    struct Pods {
        std::unique_ptr<DrainQuery> query; ///< until it is answered
        std::vector<PodPtr> pods;          ///< as they were last read
        QString fault;                     ///< why that is not known; or empty
    };

    void addPresets();
    TaintEdit edit() const;
    bool setsNoExecute() const;
    void keepAsked();
    void askForPods(const NodeBatch &nodes);
    void takePods(const std::string &node, std::vector<PodPtr> pods, const QString &fault);
    bool isAsking() const;
    QStringList unknownVictims() const;
    std::vector<Victim> victims() const;
    void edited();
    void showVictims();

    EditPage *m_page;
    VictimsBox *m_victims;
    std::map<std::string, Pods> m_pods; ///< by node; asked for when a NoExecute is set
    std::optional<TaintEdit> m_acting; ///< applied once the pods are read again
};

/// Labels and annotations of one or more nodes.
class MetadataDialog : public NodeEditDialog
{
    Q_OBJECT

public:
    MetadataDialog(ClusterOperations &operations, NodeBatch nodes, const QColor &colour,
                   QWidget *parent = nullptr);

protected:
    std::vector<NodeWrite> writesFor(const Node &node) const override;
    QString touchedText(const Node &node) const override;
    void showNodes() override;
    QString fault() const override;
    bool isSame(const Node &shown, const Node &now) const override;
    QStringList notes() const override;

private:
    QString unsetText() const;

    QTabWidget *m_tabs;
    EditPage *m_labels;
    EditPage *m_annotations;
};

} // namespace drover::ui
