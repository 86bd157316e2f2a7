#include "ui/writes/cordondialog.h"

#include "core/objects/nodehealth.h"
#include "core/operations/cordon.h"
#include "ui/details/cordonline.h"
#include "ui/text/nodenames.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/theme/spacing.h"
#include "ui/writes/availability.h"
#include "ui/writes/counttext.h"
#include "ui/writes/deletedtext.h"
#include "ui/writes/guardwatch.h"
#include "ui/writes/messagebox.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace drover::ui {

namespace {

/// Its kubelet says so, or says nothing any more.
bool isUnready(const Node &node)
{
    const Readiness readiness = readinessOf(node);
    return readiness == Readiness::NotReady || readiness == Readiness::Unknown;
}

constexpr int kMostListed = 6;

NodeBatch changedBy(CordonDialog::Way way, const NodeBatch &nodes)
{
    return changedBy(way == CordonDialog::Way::Cordon ? NodeAct::Cordon : NodeAct::Uncordon, nodes);
}

QString headingOf(CordonDialog::Way way, const NodeBatch &nodes, const QString &cluster)
{
    const QString target = targetText(nodes, cluster);
    return way == CordonDialog::Way::Cordon ? CordonDialog::tr("Cordon %1").arg(target)
                                            : CordonDialog::tr("Uncordon %1").arg(target);
}

QLabel *sentence(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// Who cordoned them, when and why; of those without a note, a few with what is known.
QStringList cordonNotes(const NodeBatch &nodes, WallTime now)
{
    QStringList notes;
    QStringList others;
    for (const NodePtr &node : nodes) {
        const QString name = toText(node->name);
        const std::optional<CordonNote> note = cordonNoteOf(*node);
        if (!note || isOldNote(*node)) {
            const QString text = cordonText(*node, now);
            others << (nodes.size() == 1 ? text : CordonDialog::tr("%1: %2").arg(name, text));
            continue;
        }
        const QString when = exactMoment(note->at, now);
        notes << (note->reason.isEmpty()
                      ? CordonDialog::tr("%1 was cordoned by %2, %3.").arg(name, note->by, when)
                      : CordonDialog::tr("%1 was cordoned by %2, %3: %4")
                            .arg(name, note->by, when, note->reason));
    }
    const qsizetype left = others.size() - kMostListed;
    notes << others.mid(0, kMostListed);
    if (left > 0)
        notes << CordonDialog::tr("… and %1 more").arg(left);
    return notes;
}

/// Why nothing is left to do.
QString nothingLeftText(CordonDialog::Way way, const NodeBatch &asked, std::size_t deleted)
{
    const bool isCordon = way == CordonDialog::Way::Cordon;
    if (deleted > 0 && deleted == asked.size())
        return allDeletedText(deleted == 1);
    if (asked.empty() || deleted > 0)
        return CordonDialog::tr("There is nothing left to do.");
    if (asked.size() == 1)
        return (isCordon
                    ? CordonDialog::tr("%1 was cordoned meanwhile: there is nothing left to do.")
                    : CordonDialog::tr("%1 was uncordoned meanwhile: there is nothing left to do."))
            .arg(toText(asked.front()->name));
    return isCordon
               ? CordonDialog::tr("All of them were cordoned meanwhile: there is nothing left to do.")
               : CordonDialog::tr(
                     "All of them were uncordoned meanwhile: there is nothing left to do.");
}

/// Of what is selected those that the act leaves out.
QString leftOutText(CordonDialog::Way way, int count)
{
    if (way == CordonDialog::Way::Cordon)
        return count == 1 ? CordonDialog::tr("1 more is cordoned already.")
                          : CordonDialog::tr("%Ln more are cordoned already.", nullptr, count);
    return count == 1 ? CordonDialog::tr("1 more is not cordoned.")
                      : CordonDialog::tr("%Ln more are not cordoned.", nullptr, count);
}

} // namespace

QString targetText(const NodeBatch &nodes, const QString &cluster)
{
    if (nodes.size() == 1)
        return CordonDialog::tr("%1 in %2").arg(toText(nodes.front()->name), cluster);
    return CordonDialog::tr("%1 in %2").arg(nodesText(static_cast<int>(nodes.size())), cluster);
}

CordonDialog::CordonDialog(ClusterOperations &operations, Way way, const NodeBatch &nodes,
                           const QColor &colour, QWidget *parent)
    : OperationDialog(operations, QLatin1StringView(way == Way::Cordon ? "cordon" : "uncordon"),
                      headingOf(way, changedBy(way, nodes), operations.context().clusterName),
                      changedBy(way, nodes), colour, parent),
      m_way(way), m_nodes(changedBy(way, nodes)), m_selected(static_cast<int>(nodes.size()))
{
    buildTargets();
    if (way == Way::Cordon)
        buildCordon();
    else
        buildUncordon();
    body().addStretch(1);
    connect(&operations, &ClusterOperations::drainsChanged, this, &CordonDialog::renew);
    connect(new GuardWatch(operations, this), &GuardWatch::changed, this, &CordonDialog::renew);
    renew();
    fitHeight(60 * kSpace);
}

void CordonDialog::buildTargets()
{
    m_leftOut = sentence({}, this);
    m_leftOut->setObjectName(QLatin1StringView("leftOut"));
    body().addWidget(m_leftOut);
}

void CordonDialog::buildCordon()
{
    const bool isOne = m_nodes.size() == 1;
    body().addWidget(sentence(isOne ? tr("No new pods are scheduled here until it is uncordoned. "
                                         "Pods that run here stay.")
                                    : tr("No new pods are scheduled on these nodes until they are "
                                         "uncordoned. Pods that run there stay."),
                              this));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(kSpace);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QLatin1StringView("reason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(isOne ? tr("Optional; everybody sees it on the node")
                                       : tr("Optional; everybody sees it on the nodes"));
    m_reason->setMinimumWidth(
        m_reason->fontMetrics().horizontalAdvance(m_reason->placeholderText()) + 2 * kSpace);
    form->addRow(tr("&Reason:"), m_reason);
    body().addLayout(form);
    const CordonNote note = operations().noteFor({});
    body().addWidget(sentence((isOne ? tr("The note on the node names you as %1.")
                                     : tr("The notes on the nodes name you as %1."))
                                  .arg(note.by),
                              this));
    m_reason->setFocus();
}

void CordonDialog::buildUncordon()
{
    body().addWidget(sentence(m_nodes.size() == 1
                                  ? tr("New pods may be scheduled here again.")
                                  : tr("New pods may be scheduled on these nodes again."),
                              this));
    auto *box = new MessageBox(Tone::Neutral, this);
    box->setObjectName(QLatin1StringView("cordonNotes"));
    box->setSentences(cordonNotes(m_nodes, operations().clock().wallNow()));
    body().addWidget(box);
}

/// Of a tab that is not live its nodes are read again, which finds out.
bool CordonDialog::isDeleted(const Node &shown) const
{
    const NodePtr now = operations().cache().node(shown.name);
    return !isStale() && (!now || now->uid != shown.uid);
}

NodeBatch CordonDialog::deleted() const
{
    NodeBatch nodes;
    std::ranges::copy_if(m_nodes, std::back_inserter(nodes),
                         [this](const NodePtr &shown) { return isDeleted(*shown); });
    return nodes;
}

/// The dialog may have been open for long: what somebody cordoned meanwhile is left alone.
NodeBatch CordonDialog::targets() const
{
    NodeBatch nodes;
    for (const NodePtr &shown : m_nodes) {
        if (!isDeleted(*shown))
            nodes.push_back(isStale() ? shown : operations().cache().node(shown->name));
    }
    return changedBy(m_way, nodes);
}

void CordonDialog::showTargets(const NodeBatch &nodes)
{
    showNames(nodes);
    const int leftOut = m_selected - static_cast<int>(nodes.size() + deleted().size());
    m_leftOut->setText(leftOutText(m_way, leftOut));
    m_leftOut->setHidden(leftOut == 0 || nodes.empty());
    const QString count = nodesText(static_cast<int>(nodes.empty() ? m_nodes.size() : nodes.size()));
    setActText(m_way == Way::Cordon ? tr("C&ordon %1").arg(count) : tr("Unc&ordon %1").arg(count));
}

/// Somebody may have done it meanwhile, or to the others, and a drain may begin while it is open.
void CordonDialog::renew()
{
    if (isShowingResults())
        return;
    const bool isCordon = m_way == Way::Cordon;
    const NodeBatch nodes = targets();
    const NodeBatch gone = deleted();
    const QStringList warnings = isCordon ? operations().warningsFor(nodes) : QStringList();
    showTargets(nodes);
    setWarnings(gone.empty() || nodes.empty() ? warnings : warnings + QStringList{leftOutText(namesOf(gone))});
    askByGuard(m_nodes, warnings); // what is to be typed stays
    const QString nothing = nodes.empty() ? nothingLeftText(m_way, m_nodes, gone.size()) : QString();
    refuseCopy(nothing);
    setProblem(nodes.empty() ? nothing
                             : refusalOf(isCordon ? NodeAct::Cordon : NodeAct::Uncordon, nodes,
                                         factsOf(operations())));
    if (isVisible())
        makeRoom();
}

std::vector<NodeWrite> CordonDialog::writes() const
{
    std::vector<NodeWrite> all;
    for (const NodePtr &node : targets()) {
        std::optional<NodeWrite> write =
            m_way == Way::Cordon
                ? cordonWrite(*node, operations().noteFor(m_reason->text().trimmed()))
                : uncordonWrite(*node);
        if (write)
            all.push_back(std::move(*write));
    }
    return all;
}

/// Those that are so already meanwhile are left out; a note of somebody else's is not written over.
void CordonDialog::nodesRead(const NodeBatch &nodes)
{
    m_nodes = nodes;
    renew();
}

void CordonDialog::act()
{
    renew(); // what came within the last moment is asked about first
    if (blockedBecause().isEmpty())
        send(writes());
}

QStringList CordonDialog::kubectlLines() const
{
    return kubectlLinesOf(operations(), writes());
}

DeleteDialog::DeleteDialog(ClusterOperations &operations, NodeBatch nodes, const QColor &colour,
                           QWidget *parent)
    : OperationDialog(operations, QLatin1StringView("delete"),
                      tr("Delete %1").arg(targetText(nodes, operations.context().clusterName)),
                      nodes, colour, parent),
      m_nodes(std::move(nodes)), m_pods(new MessageBox(Tone::Neutral, this))
{
    body().addWidget(sentence(
        tr("This removes the node object from the cluster; it does not turn the machine off. The "
           "cluster then deletes the node's pods without grace and without asking budgets. "
           "Controllers make new ones elsewhere. A kubelet that still runs registers the node "
           "again only when it is restarted, without labels and taints that others set."),
        this));
    body().addWidget(m_pods);
    body().addStretch(1);
    QStringList warnings = operations.warningsFor(m_nodes);
    // A drain would wait for kubelets that cannot end pods.
    const auto running = std::count_if(m_nodes.begin(), m_nodes.end(), [](const NodePtr &node) {
        return !node->unschedulable && !isUnready(*node);
    });
    if (running > 0)
        warnings << (m_nodes.size() == 1
                         ? tr("The node is not cordoned: drain first, so that pods leave in order.")
                         : tr("Not cordoned: %1. Drain first, so that pods leave in order.")
                               .arg(nodesText(static_cast<int>(running))));
    setWarnings(warnings);
    requireName(m_nodes.size() == 1 ? toText(m_nodes.front()->name)
                                    : operations.context().clusterName);
    setActText(tr("&Delete %1").arg(nodesText(static_cast<int>(m_nodes.size()))));
    askForPods();
    fitHeight(68 * kSpace);
}

void DeleteDialog::askForPods()
{
    DrainOptions options;
    options.ignoreDaemonSets = true;
    const std::shared_ptr<PlanLists> lists = operations().planLists();
    for (const NodePtr &node : m_nodes) {
        m_queries.push_back(operations().queryPlan(std::string(node->name), options, lists));
        DrainQuery *query = m_queries.back().get();
        connect(query, &DrainQuery::finished, this, [this](const DrainFacts &facts) {
            m_podCount += static_cast<int>(facts.pods.size());
            ++m_answered;
            showPods();
        });
        connect(query, &DrainQuery::failed, this, [this](const Error &error) {
            m_fault = error.message;
            ++m_answered;
            showPods();
        });
        query->start();
    }
    showPods();
}

void DeleteDialog::showPods()
{
    QStringList said;
    if (!m_fault.isEmpty())
        said << tr("How many pods are bound there is unknown: %1").arg(m_fault);
    else if (m_answered < static_cast<int>(m_queries.size()))
        said << tr("Counting the pods that are bound there…");
    else
        said << (m_nodes.size() == 1 ? tr("Bound to it now: %1.") : tr("Bound to them now: %1."))
                    .arg(podsText(m_podCount));
    const auto unready = std::count_if(m_nodes.begin(), m_nodes.end(),
                                       [](const NodePtr &node) { return isUnready(*node); });
    if (unready > 0 && m_nodes.size() == 1)
        said << tr("The node is not ready: pods that its kubelet cannot end stay Terminating until "
                   "the node object is deleted.");
    else if (unready > 0)
        said << tr("Not ready: %1. Pods that a kubelet there cannot end stay Terminating until its "
                   "node object is deleted.")
                    .arg(nodesText(static_cast<int>(unready)));
    m_pods->setSentences(said);
}

std::vector<NodeWrite> DeleteDialog::writes() const
{
    std::vector<NodeWrite> all;
    for (const NodePtr &node : m_nodes)
        all.push_back(deleteWrite(*node));
    return all;
}

void DeleteDialog::act()
{
    send(writes());
}

QStringList DeleteDialog::kubectlLines() const
{
    return kubectlLinesOf(operations(), writes());
}

} // namespace drover::ui
