#include "ui/fleet/fleetcommands.h"

#include "core/base/joined.h"
#include "ui/fleet/splitdialog.h"
#include "ui/operations/actedon.h"
#include "ui/operations/nodecommands.h"
#include "ui/states/sessionstate.h"
#include "ui/text/nodenames.h"
#include "ui/text/plaintext.h"
#include "ui/writes/operationdialog.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace drover::ui {

namespace {

using Id = QLatin1StringView;
using namespace std::chrono_literals;

// As NodeCommands: tables may change sixty times a second, menus need not.
constexpr auto kUpdateWithin = 200ms;

constexpr qsizetype kButtonName = 24; ///< letters of a cluster's name

/// Something failed, or has no answer and may not even have been sent.
bool isUnsettled(const WriteBatch *batch)
{
    return batch && (batch->pendingCount() > 0 || batch->failedCount() > 0);
}

} // namespace

FleetCommands::FleetCommands(NodeView &view, Clock &clock, QWidget *window)
    : QObject(window), m_view(view), m_rows(view.filter().rows()), m_clock(clock)
{
    for (const NodeAct act : kNodeActs)
        view.actions().onTriggered(actionIdOf(act), this, [this, act] { begin(act); });
    // At once: a key that is pressed next acts on what is selected by now.
    connect(&view, &NodeView::selectedCountChanged, this, &FleetCommands::updateActions);
    connect(&view, &NodeView::menuWanted, this, &FleetCommands::prepareMenu);
    connect(&view.filter(), &NodeFilter::dataChanged, this, &FleetCommands::updateSoon);
    updateActions();
}

FleetCommands::~FleetCommands() = default;

void FleetCommands::add(int cluster, NodeCommands &commands)
{
    m_commands[cluster] = &commands;
    connect(&commands, &NodeCommands::availabilityChanged, this, &FleetCommands::updateSoon);
    connect(&commands, &NodeCommands::hinted, this, [this, cluster](const QString &sentence) {
        if (m_view.isVisible())
            Q_EMIT hinted(tr("%1: %2", "cluster, what happened there").arg(nameOf(cluster), sentence));
    });
    connect(&commands, &NodeCommands::drainsBegun, this, [this, cluster] {
        if (m_view.isVisible() && !m_isSplit) // else all are told of in the end
            Q_EMIT hinted(tr("The board of drains is in the tab of %1; a button above the table leads there.")
                              .arg(nameOf(cluster)));
    });
}

void FleetCommands::remove(int cluster)
{
    const auto place = m_commands.find(cluster);
    if (place == m_commands.end())
        return;
    place->second->disconnect(this);
    m_commands.erase(place);
    if (const auto unread = m_unread.find(cluster); unread != m_unread.end()) {
        if (isUnsettled(unread->second.get()))
            m_account.cutOff(cluster);
        m_unread.erase(unread);
    }
    std::erase_if(m_turns, [this, cluster](const Turn &turn) {
        const bool isGone = turn.share.cluster == cluster;
        if (isGone)
            account(turn, FleetAccount::End::Closed);
        return isGone;
    });
    if (m_turn && m_turn->share.cluster == cluster)
        turnLost();
    updateSoon();
}

/// Its dialog goes with the cluster.
void FleetCommands::turnLost()
{
    const auto *operation = qobject_cast<const OperationDialog *>(m_dialog.data());
    if (m_dialog)
        m_dialog->disconnect(this);
    // What is not answered by now is not waited for, and what is not sent never will be; what failed
    // may not have been read yet.
    using End = FleetAccount::End;
    if (operation && operation->isShowingResults())
        dialogEnded(isUnsettled(operation->batch()) ? End::Cut : End::Confirmed);
    else
        dialogEnded(End::Closed);
}

void FleetCommands::breakOff()
{
    if (m_split && m_split->isVisible())
        m_split->reject(); // there is nobody left to go on
    dropTurns();
    if (const std::optional<Turn> turn = std::exchange(m_turn, std::nullopt)) {
        if (m_dialog)
            m_dialog->disconnect(this);
        const auto *operation = qobject_cast<const OperationDialog *>(m_dialog.data());
        if (operation && operation->isShowingResults()) // where they are still seen
            account(*turn, FleetAccount::End::Confirmed);
    }
    finish(); // at once: what is queued goes with the table
}

void FleetCommands::dropTurns()
{
    for (const Turn &next : std::exchange(m_turns, {}))
        account(next, FleetAccount::End::NotAsked);
}

void FleetCommands::prepareMenu()
{
    for (const NodeView::Share &share : m_view.selected()) {
        if (const auto commands = m_commands.find(share.cluster); commands != m_commands.end())
            commands->second->prepareMenu();
    }
    updateActions();
}

QString FleetCommands::refusalOf(NodeAct act, const NodeView::Share &share) const
{
    const auto commands = m_commands.find(share.cluster);
    return commands == m_commands.end() ? tr("This cluster is not connected.")
                                        : commands->second->refusal(act, share.nodes);
}

NodeBatch FleetCommands::changedBy(NodeAct act, const NodeView::Share &share) const
{
    const auto commands = m_commands.find(share.cluster);
    return commands == m_commands.end() ? NodeBatch() : commands->second->changedBy(act, share.nodes);
}

void FleetCommands::updateSoon()
{
    if (!m_soon)
        m_soon = m_clock.callAfter(kUpdateWithin, [this] { updateActions(); });
}

void FleetCommands::updateActions()
{
    m_soon.reset();
    const std::vector<NodeView::Share> shares = m_view.selected();
    ActionSet &actions = m_view.actions();
    for (const NodeAct act : kNodeActs) {
        QStringList refusals;
        int count = 0;
        for (const NodeView::Share &share : shares) {
            const QString why = refusalOf(act, share);
            if (why.isEmpty())
                count += static_cast<int>(changedBy(act, share).size());
            else
                refusals.append(shares.size() == 1 ? why
                                                   : tr("%1: %2", "cluster, why an action is off there")
                                                         .arg(nameOf(share.cluster), why));
        }
        const bool isOff = count == 0;
        const QString none = tr("No node is selected.");
        actions.setRefusal(actionIdOf(act), !isOff ? QString() : refusals.value(0, none),
                           m_view.selectedCount() > 1 ? count : 0, sentences(refusals));
    }
    actions.setRefusal(Id("copy-yaml"), shares.empty() ? tr("No node is selected.") : QString());
    actions.shareKeys();
}

void FleetCommands::begin(NodeAct act)
{
    const std::vector<NodeView::Share> shares = m_view.selected();
    m_view.keepInSight();
    m_turns.clear();
    m_turn.reset();
    m_reason.clear();
    m_unread.clear();
    m_isSplit = shares.size() > 1;
    m_account.begin(plainActionText(actionSpec(actionIdOf(act))));
    for (const NodeView::Share &share : shares) {
        const QString refusal = refusalOf(act, share);
        // As the split counts them.
        Turn turn{act, share, nameOf(share.cluster), static_cast<int>(changedBy(act, share).size())};
        if (!refusal.isEmpty()) {
            account(turn, FleetAccount::End::Refused, refusal);
            continue;
        }
        m_turns.push_back(std::move(turn));
    }
    m_turnCount = m_turns.size();
    // A moment may have passed since the action was last looked at.
    if (shares.size() < 2 && m_turns.empty())
        Q_EMIT hinted(shares.empty() ? tr("No node is selected.") : refusalOf(act, shares.front()));
    else if (shares.size() > 1)
        showSplit(act, shares);
    else
        openNext();
}

void FleetCommands::showSplit(NodeAct act, const std::vector<NodeView::Share> &shares)
{
    std::vector<SplitDialog::Row> rows;
    for (const NodeView::Share &share : shares) {
        const ClusterFacts &facts = m_rows.factsOf(share.cluster);
        SplitDialog::Row row{nameOf(share.cluster), facts.colour,
                             namesOf(changedBy(act, share)), static_cast<int>(share.nodes.size()),
                             refusalOf(act, share)};
        if (const auto commands = m_commands.find(share.cluster); commands != m_commands.end())
            row.mark = commands->second->mark();
        if (const WallTime now = m_clock.wallNow(); isDimmed(facts.freshness, now))
            row.stale = freshnessText(facts.freshness, now);
        row.isReadAgain = !isOfDrains(act);
        rows.push_back(std::move(row));
    }
    delete m_split;
    m_split = new SplitDialog(actionSpec(actionIdOf(act)), rows, m_view.window());
    m_split->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_split, &QDialog::accepted, this, &FleetCommands::openNext, Qt::QueuedConnection);
    connect(m_split, &QDialog::rejected, this, [this] {
        m_turns.clear();
        m_isSplit = false;
    });
    connect(&m_view, &NodeView::selectedCountChanged, m_split,
            [this] { m_split->showSelectedNow(m_view.selectedCount()); });
    m_split->open();
}

void FleetCommands::openNext()
{
    if (m_turns.empty())
        return finish();
    Turn turn = std::move(m_turns.front());
    m_turns.erase(m_turns.begin());
    // Nodes may have changed since the selection was split.
    if (const QString refusal = refusalOf(turn.act, turn.share); !refusal.isEmpty()) {
        account(turn, FleetAccount::End::Changed, refusal);
        return openNext();
    }
    turn.nodes = static_cast<int>(changedBy(turn.act, turn.share).size());
    m_turn = turn;
    QDialog *dialog = m_commands.at(turn.share.cluster)->begin(turn.act, turn.share.nodes);
    adoptWhenActed(m_view, turn.share, dialog);
    if (dialog)
        return take(*dialog);
    m_turn.reset();
    account(turn, FleetAccount::End::Confirmed); // it asks nothing
    openNext();
}

/// The next one must not open within the signal of one that is on its way out.
void FleetCommands::openSoon()
{
    QMetaObject::invokeMethod(this, &FleetCommands::openNext, Qt::QueuedConnection);
}

void FleetCommands::take(QDialog &dialog)
{
    m_dialog = &dialog;
    if (m_turnCount > 1)
        dialog.setWindowTitle(tr("%1 (cluster %2 of %3)", "title of a dialog")
                                  .arg(dialog.windowTitle(),
                                       QLocale().toString(qulonglong(m_turnCount - m_turns.size())),
                                       QLocale().toString(qulonglong(m_turnCount))));
    if (!m_turns.empty())
        offerSkip(dialog);
    auto *operation = qobject_cast<OperationDialog *>(&dialog);
    if (operation)
        operation->offerReason(m_reason);
    connect(&dialog, &QDialog::finished, this, [this, &dialog, operation](int result) {
        if (operation) {
            m_reason = operation->reason();
            keepUnread(*operation);
        }
        dialogEnded(endOf(dialog, result));
    }, Qt::SingleShotConnection);
}

/// Answers that are still due come without the dialog; the cluster may close before they do.
void FleetCommands::keepUnread(const OperationDialog &dialog)
{
    WriteBatch *batch = dialog.batch();
    if (!m_turn || !batch || batch->pendingCount() == 0)
        return;
    batch->setParent(nullptr);
    m_unread[m_turn->share.cluster].reset(batch);
}

/// Else what this cluster refuses would be the end for those that come after it.
void FleetCommands::offerSkip(QDialog &dialog) const
{
    QString name = folded(m_turn->cluster, kButtonName);
    name.replace(u'&', QStringLiteral("&&"));
    const QString text = tr("Sk&ip %1", "cluster").arg(name);
    if (auto *operation = qobject_cast<OperationDialog *>(&dialog))
        operation->offerSkip(text);
    else if (auto *question = qobject_cast<QMessageBox *>(&dialog))
        question->addButton(text, QMessageBox::ActionRole)->setObjectName(Id("skip"));
}

FleetAccount::End FleetCommands::endOf(const QDialog &dialog, int result) const
{
    using End = FleetAccount::End;
    if (const auto *operation = qobject_cast<const OperationDialog *>(&dialog)) {
        if (result == QDialog::Accepted || operation->isShowingResults())
            return End::Confirmed;
        return result == OperationDialog::kSkipped ? End::Skipped : End::Canceled;
    }
    const auto *question = qobject_cast<const QMessageBox *>(&dialog);
    QAbstractButton *answer = question ? question->clickedButton() : nullptr;
    if (answer && question->buttonRole(answer) == QMessageBox::AcceptRole)
        return End::Confirmed;
    if (answer && question->buttonRole(answer) == QMessageBox::ActionRole)
        return End::Skipped;
    // It closes by itself where there is nothing left to ask about.
    return m_turn && !refusalOf(m_turn->act, m_turn->share).isEmpty() ? End::Changed : End::Canceled;
}

void FleetCommands::dialogEnded(FleetAccount::End end)
{
    if (!m_turn)
        return;
    const Turn turn = *std::exchange(m_turn, std::nullopt);
    account(turn, end, end == FleetAccount::End::Changed ? refusalOf(turn.act, turn.share) : QString());
    if (end == FleetAccount::End::Canceled)
        dropTurns();
    openSoon();
}

void FleetCommands::account(const Turn &turn, FleetAccount::End end, const QString &refusal)
{
    m_account.add(end, turn.share.cluster, turn.cluster, turn.nodes, refusal);
}

void FleetCommands::finish()
{
    if (!std::exchange(m_isSplit, false))
        return;
    if (m_account.isMixed())
        m_account.show(m_view.window());
    else
        Q_EMIT hinted(m_account.sentence());
}

} // namespace drover::ui
