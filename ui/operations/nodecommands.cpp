#include "ui/operations/nodecommands.h"

#include "core/operations/cordon.h"
#include "core/operations/nodeyaml.h"
#include "ui/drains/drainboard.h"
#include "ui/drains/draincommands.h"
#include "ui/drains/draindialog.h"
#include "ui/nodes/nodeview.h"
#include "ui/operations/actedon.h"
#include "ui/operations/taintsdialog.h"
#include "ui/states/sessionstate.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/writes/cordondialog.h"
#include "ui/writes/evictionreach.h"
#include "ui/writes/guardmark.h"
#include "ui/writes/writedialog.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMessageBox>

namespace drover::ui {

namespace {

using Id = QLatin1StringView;
using namespace std::chrono_literals;

// The table may change sixty times a second; menus need not.
constexpr auto kUpdateWithin = 200ms;
constexpr auto kMostYaml = 20;

} // namespace

NodeCommands::NodeCommands(NodeView &view, ClusterOperations &operations, QWidget *parent)
    : QObject(parent), m_view(view), m_operations(operations), m_window(parent),
      m_reach(new EvictionReach(operations, this))
{
    m_guard.level = operations.guard();
    connectActions();
    view.actions().offerKeysIn(*parent); // who reads the details cordons from there
    connect(&view, &NodeView::selectedCountChanged, this, &NodeCommands::updateActions);
    connect(&view, &NodeView::menuWanted, this, &NodeCommands::prepareMenu);
    connect(&operations.cache(), &NodeCache::applied, this, &NodeCommands::updateSoon);
    connect(&operations.rights(), &AccessRights::changed, this, &NodeCommands::updateSoon);
    connect(m_reach, &EvictionReach::changed, this, &NodeCommands::updateActions);
    connect(&operations, &ClusterOperations::guardChanged, this, &NodeCommands::updateActions);
    connect(&operations, &ClusterOperations::drainsChanged, this, &NodeCommands::updateSoon);
    connect(&operations, &ClusterOperations::written, this, &NodeCommands::tellResult);
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
    updateActions();
}

NodeCommands::~NodeCommands() = default;

void NodeCommands::connectActions()
{
    const ActionSet &actions = m_view.actions();
    for (const NodeAct act : kNodeActs) {
        actions.onTriggered(actionIdOf(act), this, [this, act] {
            // A moment may have passed since the action was last looked at.
            const NodeBatch nodes = m_view.selectedNodes();
            if (DrainOperation *drain = drainMeant(act, nodes))
                return applyTo(*drain, act);
            if (!m_board || !m_board->hasKeys())
                m_view.keepInSight();
            beginHere(act, nodes);
        });
    }
    actions.onTriggered(Id("copy-yaml"), this, [this] { copyYaml(); });
}

bool NodeCommands::eventFilter(QObject *watched, QEvent *event)
{
    const bool isTouch = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress;
    if (isTouch && !m_areRightsWanted)
        prepareMenu();
    else if (event->type() == QEvent::Show)
        askRightsOnce();
    return QObject::eventFilter(watched, event);
}

void NodeCommands::prepareMenu()
{
    m_areRightsWanted = true;
    updateActions();
}

/// So that what is off is seen before it is first used. What is shown then is not asked anew by
/// itself: that would be a poll.
void NodeCommands::askRightsOnce()
{
    const bool isLive = std::holds_alternative<Live>(m_freshness) || std::holds_alternative<Polling>(m_freshness);
    if (m_areRightsAsked || !isLive || !m_view.isVisible() || m_operations.isReadOnly())
        return;
    m_areRightsAsked = true;
    for (const Right &right : {kPatchNodes, kListPods, kDeleteNodes, kEvictPods})
        m_operations.rights().may(right);
}

void NodeCommands::setGuard(const ClusterGuard &guard)
{
    m_guard = guard;
}

void NodeCommands::setBoard(DrainBoard &board)
{
    m_board = &board;
    connect(&board, &DrainBoard::keysChanged, this, &NodeCommands::updateActions);
}

/// On the board the drain is meant, whose node may be gone. Where no node is selected one that runs is,
/// but to be resumed: that evicts, and it may be one that nobody has in mind.
DrainOperation *NodeCommands::drainMeant(NodeAct act, const NodeBatch &nodes) const
{
    DrainOperation *shown = isOfDrains(act) && m_board ? m_board->current() : nullptr;
    const bool isToStop = act != NodeAct::ResumeDrain && nodes.empty();
    const bool isMeant = shown && (m_board->hasKeys() || (isToStop && shown->progress().isRunning()));
    return isMeant ? shown : nullptr;
}

void NodeCommands::setFreshness(const Freshness &freshness)
{
    m_freshness = freshness;
    if (m_dialog)
        m_dialog->setStale(staleWords());
    askRightsOnce();
    updateActions();
}

QString NodeCommands::staleWords() const
{
    const WallTime now = m_operations.clock().wallNow();
    return isDimmed(m_freshness, now) ? freshnessText(m_freshness, now) : QString();
}

QColor NodeCommands::colour() const
{
    ClusterGuard guard = m_guard;
    guard.level = m_operations.guard();
    return guardColor(guard, m_view.palette());
}

QString NodeCommands::mark() const
{
    const GuardLevel level = m_operations.guard();
    return level == GuardLevel::Careful ? QString() : guardText(level);
}

ActFacts NodeCommands::facts()
{
    ActFacts facts = factsOf(m_operations);
    if (m_areRightsWanted) { // until then by what is known
        facts.missingRight = [&rights = m_operations.rights()](std::span<const Right> needed) {
            return rights.missing(needed);
        };
        facts.mayEvictNone = [this](const NodeBatch &nodes) { return m_reach->isDenied(nodes); };
    }
    facts.isDeniedAtLarge = [missing = facts.missingRight](const Right &right) {
        return !missing({&right, 1}).isEmpty();
    };
    return facts;
}

void NodeCommands::updateSoon()
{
    if (m_soon)
        return;
    m_soon = m_operations.clock().callAfter(kUpdateWithin, [this] {
        m_soon.reset();
        updateActions();
    });
}

void NodeCommands::updateActions()
{
    const NodeBatch nodes = m_view.selectedNodes();
    const ActFacts now = facts();
    ActionSet &actions = m_view.actions();
    for (const NodeAct act : kNodeActs) {
        if (const DrainOperation *drain = drainMeant(act, nodes))
            actions.setRefusal(actionIdOf(act), refusalOf(act, *drain, m_operations), 0, {},
                               toText(drain->progress().node));
        else
            actions.setRefusal(actionIdOf(act), refusalOf(act, nodes, now),
                               nodes.size() > 1 ? countFor(act, nodes, now) : 0, doubtOf(act, now));
    }
    actions.shareKeys();
    actions.setRefusal(Id("copy-yaml"), nodes.empty() ? tr("No node is selected.") : QString());
    Q_EMIT availabilityChanged();
}

/// Opens its dialog or its question; null where it has none.
QDialog *NodeCommands::apply(NodeAct act, const NodeBatch &nodes)
{
    switch (act) {
    case NodeAct::Cordon:
        cordon(nodes);
        break;
    case NodeAct::Uncordon:
        uncordon(nodes);
        break;
    case NodeAct::Drain:
        drain(nodes);
        break;
    case NodeAct::PauseDrain:
    case NodeAct::ResumeDrain:
    case NodeAct::CancelDrain:
        m_question = actOnDrains(act, nodes, m_operations, m_window);
        updateActions(); // the same key takes it back
        break;
    case NodeAct::Taints:
        open(new TaintsDialog(m_operations, nodes, colour(), m_window));
        break;
    case NodeAct::Metadata:
        open(new MetadataDialog(m_operations, nodes, colour(), m_window));
        break;
    case NodeAct::Delete:
        open(new DeleteDialog(m_operations, nodes, colour(), m_window));
        break;
    }
    return isOfDrains(act) ? m_question.data() : m_dialog.data();
}

void NodeCommands::applyTo(DrainOperation &drain, NodeAct act)
{
    if (const QString why = refusalOf(act, drain, m_operations); !why.isEmpty())
        return void(Q_EMIT hinted(why));
    m_question = actOn({&drain}, act, m_operations, m_window);
    if (act == NodeAct::PauseDrain && !m_board->hasKeys())
        Q_EMIT hinted(tr("The drain of %1 is paused.").arg(toText(drain.progress().node)));
    updateActions();
}

QString NodeCommands::refusal(NodeAct act, const NodeBatch &nodes)
{
    return refusalOf(act, nodes, facts());
}

QDialog *NodeCommands::begin(NodeAct act, const NodeBatch &nodes)
{
    return refusal(act, nodes).isEmpty() ? apply(act, nodes) : nullptr;
}

/// A table that nobody sees is worked with from elsewhere, where something else is selected.
void NodeCommands::beginHere(NodeAct act, const NodeBatch &nodes)
{
    if (const QString why = refusal(act, nodes); !why.isEmpty())
        return void(Q_EMIT hinted(why));
    const QDialog *dialog = apply(act, nodes);
    if (m_view.isVisible())
        adoptWhenActed(m_view, {NodeView::kOnlyCluster, nodes}, dialog);
}

void NodeCommands::cordon(const NodeBatch &nodes)
{
    open(new CordonDialog(m_operations, CordonDialog::Way::Cordon, nodes, colour(), m_window));
}

void NodeCommands::uncordon(const NodeBatch &nodes)
{
    open(new CordonDialog(m_operations, CordonDialog::Way::Uncordon, nodes, colour(), m_window));
}

void NodeCommands::uncordonNode(const QString &name)
{
    if (name == m_view.currentName()) // it is where somebody looks
        m_view.keepInSight();
    if (const NodePtr node = m_operations.cache().node(name.toStdString()))
        beginHere(NodeAct::Uncordon, {node});
}

void NodeCommands::drain(const NodeBatch &nodes)
{
    auto *dialog = new DrainDialog(m_operations, nodes, colour(), DrainDialog::startOptions(), {}, m_window);
    connect(dialog, &DrainDialog::drainsBegun, this, &NodeCommands::drainsBegun);
    open(dialog);
}

void NodeCommands::resumeDrain(const NodePtr &node, const DrainOptions &options,
                               const QString &journalId)
{
    auto *dialog = new DrainDialog(m_operations, {node}, colour(), options, journalId, m_window);
    connect(dialog, &DrainDialog::drainsBegun, this, &NodeCommands::drainsBegun);
    open(dialog);
}

void NodeCommands::tellResult(const NodeWrite &write, const std::optional<Error> &error)
{
    // A dialog that is open shows it itself.
    if (error && (!m_dialog || !m_dialog->isVisible()))
        Q_EMIT hinted(tr("%1: %2", "node, what went wrong").arg(toText(write.node), error->message));
}

void NodeCommands::askCordonOwner(const QString &node)
{
    m_ownerCall = m_operations.requests().ask<std::optional<FieldOwner>>(
        requestCordonOwner(node.toStdString()),
        [this, node](const Result<std::optional<FieldOwner>> &owner) {
            const WallTime now = m_operations.clock().wallNow();
            QString sentence = tr("the server does not tell who");
            if (!owner)
                sentence = owner.error().message;
            else if (*owner)
                sentence = tr("set by %1, %2").arg((*owner)->manager, ago((*owner)->time, now));
            Q_EMIT cordonOwnerKnown(node, sentence);
        });
}

void NodeCommands::removeOldNote(const QString &name)
{
    const NodePtr node = m_operations.cache().node(name.toStdString());
    std::optional<NodeWrite> write = node ? oldNoteRemoval(*node) : std::nullopt;
    const QString why = node ? refusalOf(NodeAct::Metadata, {node}, facts()) : QString();
    if (!write || !why.isEmpty()) {
        Q_EMIT hinted(why.isEmpty() ? tr("%1 has no old note any more.").arg(name) : why);
        return;
    }
    open(new WriteDialog(
        m_operations,
        tr("Remove the old note of %1 in %2").arg(name, m_operations.context().clusterName),
        tr("It tells of a cordon that is over. Nothing else is changed."), node,
        std::move(*write), tr("&Remove Note"), colour(), m_window));
}

void NodeCommands::open(OperationDialog *dialog)
{
    m_dialog = dialog;
    dialog->setStale(staleWords());
    connect(dialog, &OperationDialog::done, this, &NodeCommands::hinted);
    dialog->open();
}

void NodeCommands::copyYaml()
{
    m_yamlCalls.clear();
    m_yaml.clear();
    const NodeBatch nodes = m_view.selectedNodes();
    if (nodes.size() > kMostYaml) {
        Q_EMIT hinted(tr("YAML is copied for at most %1 nodes at once.").arg(kMostYaml));
        return;
    }
    Q_EMIT hinted(tr("Asking the server for the YAML…"));
    for (const NodePtr &node : nodes) {
        const std::string name(node->name);
        m_yamlCalls[name] = m_operations.requests().ask<QString>(
            requestNodeYaml(name), [this, name, nodes](const Result<QString> &yaml) {
                if (!yaml) {
                    m_yamlCalls.clear();
                    Q_EMIT hinted(yaml.error().message);
                    return;
                }
                m_yaml[name] = *yaml;
                if (m_yaml.size() < m_yamlCalls.size())
                    return;
                QStringList documents;
                for (const NodePtr &one : nodes) // as the table has them
                    documents << m_yaml[std::string(one->name)];
                QGuiApplication::clipboard()->setText(documents.join(QStringLiteral("---\n")));
                Q_EMIT hinted(tr("Copied as YAML."));
            });
    }
}

} // namespace drover::ui
