#include "ui/drains/boardmodel.h"

#include "core/base/duration.h"
#include "ui/details/roomydelegate.h"
#include "ui/drains/drainwords.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"

#include <algorithm>
#include <utility>

namespace drover::ui {

namespace {

std::chrono::seconds wholeSeconds(std::chrono::system_clock::duration span)
{
    return std::chrono::ceil<std::chrono::seconds>(span);
}

/// As it was planned, with the budgets as they were seen since.
PlannedPod seenOf(const PodProgress &pod)
{
    PlannedPod seen = pod.planned;
    if (!pod.budgets.empty()) {
        seen.budgets = pod.budgets;
        seen.areBudgetsKnown = true;
    }
    return seen;
}

bool isPastBudgets(const PodProgress &pod)
{
    return pod.state == PodState::Skipped || pod.state == PodState::Gone || pod.state == PodState::WithNode;
}

qint64 rankOf(const PodProgress &pod, WallTime now)
{
    if (isOverGrace(pod, now))
        return 1;
    switch (shownState(pod)) {
    case PodState::Failed:
        return 0;
    case PodState::WithNode:
        return pod.isToLeave() ? 0 : 7;
    case PodState::Blocked:
        return 2;
    case PodState::Evicting:
        return 3;
    case PodState::Terminating:
        return 4;
    case PodState::Pending:
        return 5;
    case PodState::Gone:
        return 6;
    case PodState::Skipped:
        break;
    }
    return 7;
}

/// Of those that are gone the last stands first.
qint64 urgencyOf(const PodProgress &pod, WallTime now)
{
    constexpr qint64 kMilliseconds = qint64(1) << 44; // more than any time has
    using std::chrono::duration_cast;
    const qint64 gone =
        pod.state == PodState::Gone
            ? duration_cast<std::chrono::milliseconds>(pod.since.time_since_epoch()).count()
            : 0;
    return rankOf(pod, now) * kMilliseconds - gone;
}

bool isSame(const PodProgress &one, const PodProgress &other)
{
    return one.state == other.state && one.since == other.since && one.attempts == other.attempts &&
           one.nextTry == other.nextTry && one.terminationDue == other.terminationDue &&
           one.error == other.error && one.budgets == other.budgets && one.wouldGo == other.wouldGo &&
           one.isUnwatched == other.isUnwatched && one.wentOtherwise == other.wentOtherwise;
}

} // namespace

QString dueText(const PodProgress &pod, WallTime now)
{
    if (const std::optional<WallTime> end = graceEnd(pod)) {
        const std::chrono::seconds left = wholeSeconds(*end - now);
        const std::chrono::seconds grace(pod.planned.pod->deletionGraceSeconds.value_or(
            pod.planned.pod->terminationGraceSeconds));
        if (left.count() < 0)
            return BoardModel::tr("over its grace by %1").arg(wordedDuration(-left));
        return BoardModel::tr("grace: %1 of %2 left")
            .arg(wordedDuration(left), wordedDuration(std::max(left, grace)));
    }
    if (pod.nextTry) {
        const std::chrono::seconds left = wholeSeconds(*pod.nextTry - now);
        return left.count() > 0 ? BoardModel::tr("next try in %1").arg(wordedDuration(left))
                                : BoardModel::tr("trying now");
    }
    if (pod.state == PodState::Evicting && pod.blockedSince)
        return BoardModel::tr("trying now");
    return {};
}

BoardModel::BoardModel(QObject *parent) : QAbstractTableModel(parent)
{}

void BoardModel::clear()
{
    beginResetModel();
    m_pods.clear();
    endResetModel();
}

void BoardModel::setPods(const std::vector<PodProgress> &pods, WallTime now)
{
    const WallTime before = std::exchange(m_now, now);
    const std::size_t known = m_pods.size();
    const bool isContinued = pods.size() >= known &&
                             std::equal(m_pods.begin(), m_pods.end(), pods.begin(),
                                        [](const PodProgress &one, const PodProgress &other) {
                                            return one.planned.pod->uid == other.planned.pod->uid;
                                        });
    if (!isContinued) {
        beginResetModel();
        m_pods = pods;
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < known; ++i) {
        const bool isChanged = !isSame(m_pods[i], pods[i]) ||
                               urgencyOf(m_pods[i], before) != urgencyOf(pods[i], now);
        m_pods[i] = pods[i];
        if (isChanged)
            Q_EMIT dataChanged(index(int(i), 0), index(int(i), ColumnCount - 1));
    }
    if (pods.size() == known)
        return;
    beginInsertRows({}, int(known), int(pods.size()) - 1);
    m_pods = pods;
    endInsertRows();
}

void BoardModel::setNow(WallTime now)
{
    const WallTime before = std::exchange(m_now, now);
    for (std::size_t i = 0; i < m_pods.size(); ++i) {
        const PodProgress &pod = m_pods[i];
        QList<int> roles{Qt::DisplayRole, Qt::DecorationRole, RoomyDelegate::ToneRole};
        if (urgencyOf(pod, before) != urgencyOf(pod, now))
            roles << UrgencyRole;
        if (pod.state != PodState::Gone && pod.state != PodState::Skipped)
            Q_EMIT dataChanged(index(int(i), StateColumn), index(int(i), DueColumn), roles);
    }
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pods.size());
}

int BoardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString BoardModel::text(const PodProgress &pod, int column) const
{
    switch (column) {
    case StateColumn:
        return podStateText(pod, m_now).word;
    case PodColumn:
        return podName(*pod.planned.pod);
    case SinceColumn:
        return exactMoment(pod.blockedSince.value_or(pod.since), m_now);
    case BudgetColumn:
        return isPastBudgets(pod) ? QString() : budgetsLine(seenOf(pod));
    case DueColumn:
        return dueText(pod, m_now);
    case TriesColumn:
        return pod.attempts > 0 ? QString::number(pod.attempts) : QString();
    case AnswerColumn:
        return pod.state == PodState::Skipped || (pod.state == PodState::WithNode && !pod.isToLeave())
                   ? folded(pod.planned.reason)
                   : folded(answerText(pod));
    default:
        return {};
    }
}

QString BoardModel::toolTip(const PodProgress &pod, int column) const
{
    if (column == AnswerColumn)
        return answerText(pod).isEmpty() ? pod.planned.reason : answerText(pod);
    if (column == BudgetColumn) {
        QStringList lines;
        for (const BudgetPtr &budget : pod.budgets.empty() ? pod.planned.budgets : pod.budgets)
            lines << toText(budget->nameSpace) + u'/' + toText(budget->name) +
                         QStringLiteral(": ") + roomText(*budget) + u'\n' +
                         (budget->disruptionsAllowed > 0 ? QString() : whatFrees(*budget));
        return lines.join(u'\n').trimmed();
    }
    if (column == PodColumn)
        return podName(*pod.planned.pod) + u'\n' + controllerText(*pod.planned.pod) +
               (pod.isAddition ? u'\n' + tr("It came after the plan was made.") : QString());
    return text(pod, column);
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PodProgress &pod = m_pods[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(pod, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(pod, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == BudgetColumn && !isPastBudgets(pod) ? countedBudgetsLine(seenOf(pod)) : QVariant();
    case UrgencyRole:
        return urgencyOf(pod, m_now);
    case TopicRole:
        return podStateTopic(pod);
    case Qt::TextAlignmentRole:
        return index.column() == TriesColumn || index.column() == SinceColumn
                   ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    default:
        break;
    }
    if (index.column() != StateColumn)
        return {};
    const StateText state = podStateText(pod, m_now);
    if (role == Qt::DecorationRole)
        return themedIcon(state.icon, state.tone);
    if (role == RoomyDelegate::ToneRole)
        return int(state.tone == Tone::Good ? Tone::Text : state.tone);
    return {};
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case PodColumn:
        return tr("Pod");
    case SinceColumn:
        return tr("Since");
    case BudgetColumn:
        return tr("Budget");
    case DueColumn:
        return tr("Waits for");
    case TriesColumn:
        return tr("Tries");
    case AnswerColumn:
        return tr("Last answer");
    default:
        return {};
    }
}

} // namespace drover::ui
