#include "ui/drains/planmodel.h"

#include "core/base/joined.h"
#include "ui/details/roomydelegate.h"
#include "ui/drains/drainwords.h"
#include "ui/drains/refusaladvice.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <QFont>

#include <algorithm>

namespace drover::ui {

namespace {

using Group = PlanModel::Group;

constexpr Group kGroups[] = {Group::Refused,     Group::BlockedForGood, Group::Blocked, Group::Going,
                             Group::Terminating, Group::Finished,       Group::Stay};

struct GroupLook {
    QString title;
    QLatin1StringView icon;
    Tone tone;
};

/// Of what goes, and how many of these are deleted.
QString goingTitle(int count, int deleted)
{
    if (deleted == 0)
        return PlanModel::tr("Will be evicted");
    return deleted == count ? PlanModel::tr("Will be deleted")
                            : PlanModel::tr("Will be evicted or deleted");
}

GroupLook lookOf(Group group, int count, int deleted)
{
    using Icon = QLatin1StringView;
    switch (group) {
    case Group::Refused:
        return {PlanModel::tr("Refused"), Icon("error"), Tone::Bad};
    case Group::BlockedForGood:
        return {PlanModel::tr("Blocked for good"), Icon("lock"), Tone::Bad};
    case Group::Blocked:
        return {PlanModel::tr("Blocked now"), Icon("lock"), Tone::Warning};
    case Group::Going:
        return {goingTitle(count, deleted), Icon("drain"), Tone::Neutral};
    case Group::Terminating:
        return {PlanModel::tr("Terminating already"), Icon("reconnecting"), Tone::Neutral};
    case Group::Finished:
        return {PlanModel::tr("Finished, go too"), Icon("status-ready"), Tone::Dimmed};
    case Group::Stay:
        return {PlanModel::tr("Stay"), Icon("polling"), Tone::Dimmed};
    }
    return {};
}

/// What stands under the pod's name; the owner only where `what` does not name it.
QString detailOf(const PlannedPod &planned, const QString &node,
                 const std::optional<std::int64_t> &grace, const QString &what)
{
    QStringList parts;
    if (!node.isEmpty())
        parts << node;
    if (planned.goes())
        parts << PlanModel::tr("grace %1 s")
                     .arg(grace ? *grace : planned.pod->terminationGraceSeconds);
    const QString owner = controllerText(*planned.pod);
    if (!what.contains(owner))
        parts << owner;
    return parts.join(QStringLiteral(" · "));
}

Group groupOf(const PlannedPod &planned, const PlanNotes &notes)
{
    if (notes.isForbidden(planned))
        return Group::Refused;
    switch (planned.fate) {
    case Fate::Refuse:
        return Group::Refused;
    case Fate::Skip:
        return Group::Stay;
    case Fate::Finished:
        return Group::Finished;
    case Fate::Evict:
    case Fate::Delete:
        break;
    }
    if (planned.pod->isTerminating())
        return Group::Terminating;
    if (planned.isBlockedNow() && isHopeless(planned.budgets, *planned.pod))
        return Group::BlockedForGood;
    return planned.isBlockedNow() ? Group::Blocked : Group::Going;
}

QString whatOf(const PlannedPod &planned, const PlanNotes &notes)
{
    if (notes.isForbidden(planned))
        return PlanModel::tr("You may not remove it.\nNo permission to %1 in %2.")
            .arg(notes.removalRight, toText(planned.pod->nameSpace));
    const QString text = planned.reason;
    if (const QString advice = refusalAdvice(planned, notes.isDeletionOffered); !advice.isEmpty())
        return text + u'\n' + advice;
    if (planned.isBlockedNow()) {
        for (const BudgetPtr &budget : planned.budgets) {
            if (bearingOf(*budget, *planned.pod) == BudgetBearing::NoRoom)
                return text + u'\n' + blockedAdvice(*budget, notes.isDeletionOffered);
        }
    }
    if (planned.losesEmptyDir())
        return text + u'\n' + emptyDirText({planned}, notes);
    return planned.isUncounted() ? text + u'\n' + planned.budgetReason : text;
}

const PodPlacement *placementOf(const PlannedPod &planned, const PlanNotes &notes)
{
    const auto placement = notes.placements.find(planned.pod->uid);
    return placement != notes.placements.end() ? &placement->second : nullptr;
}

/// Where its cell has it shorter.
QString wholePlaceOf(const PlannedPod &planned, const PlanNotes &notes)
{
    const PodPlacement *placement = placementOf(planned, notes);
    return placement && placement->fittingNodes == 0 && planned.pod->controller
               ? wholePlacementText(*placement)
               : QString();
}

StateText placeOf(const PlannedPod &planned, const PlanNotes &notes)
{
    if (planned.fate != Fate::Evict && planned.fate != Fate::Delete)
        return {};
    if (!planned.pod->controller)
        return {PlanModel::tr("will not come back\nno controller recreates it"), QLatin1StringView("warning"),
                Tone::Warning};
    if (const PodPlacement *placement = placementOf(planned, notes))
        return placementText(*placement);
    return {notes.placementError ? PlanModel::tr("unknown\n%1").arg(notes.placementError->message)
                                 : PlanModel::tr("estimating…"),
            {}, Tone::Text};
}

} // namespace

PlanModel::PlanModel(QObject *parent) : QAbstractTableModel(parent)
{}

void PlanModel::mark(Row &row, Column column, const StateText &said)
{
    row.cells[column] = said.word;
    row.marks[column] = {said.icon, said.tone, {}};
}

PlanModel::Row PlanModel::headingOf(Group group, int count, int deleted) const
{
    const GroupLook look = lookOf(group, count, deleted);
    Row row;
    row.group = group;
    row.isHeading = true;
    row.cells[PodColumn] = tr("%1 (%2)", "group of pods, count").arg(look.title).arg(count);
    row.tone = look.tone;
    return row;
}

PlanModel::Row PlanModel::rowOf(const PlannedPod &planned, const DrainPlan &plan, bool isOne,
                                const PlanNotes &notes) const
{
    std::optional<std::int64_t> grace;
    if (plan.options.gracePeriod)
        grace = plan.options.gracePeriod->count();
    Row row;
    row.group = groupOf(planned, notes);
    row.uid = toText(planned.pod->uid);
    row.isDeleted = planned.fate == Fate::Delete;
    row.cells[WhatColumn] = whatOf(planned, notes);
    const QString detail = detailOf(planned, isOne ? QString() : toText(plan.node), grace,
                                    row.cells[WhatColumn]);
    row.cells[PodColumn] =
        detail.isEmpty() ? podName(*planned.pod) : podName(*planned.pod) + u'\n' + detail;
    row.cells[BudgetColumn] = budgetsText(planned);
    mark(row, PlaceColumn, placeOf(planned, notes));
    row.budgetReason = planned.budgetReason;
    row.wholePlace = wholePlaceOf(planned, notes);
    const auto answer = notes.trials.find(planned.pod->uid);
    if (answer != notes.trials.end()) {
        mark(row, ServerColumn, trialText(answer->second));
    } else if (notes.triedCount > 0 && planned.goes()) {
        row.cells[ServerColumn] = tr("asking…");
    }
    return row;
}

void PlanModel::setPlans(const std::vector<DrainPlan> &plans, const PlanNotes &notes)
{
    std::vector<Row> rows;
    for (const Group group : kGroups) {
        const std::size_t heading = rows.size();
        int deleted = 0;
        for (const DrainPlan &plan : plans) {
            for (const PlannedPod &planned : plan.pods) {
                if (groupOf(planned, notes) != group)
                    continue;
                rows.push_back(rowOf(planned, plan, plans.size() == 1, notes));
                deleted += rows.back().isDeleted ? 1 : 0;
            }
        }
        const auto count = static_cast<int>(rows.size() - heading);
        if (count > 0)
            rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(heading),
                        headingOf(group, count, deleted));
    }
    shareIcons(rows);
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

/// A layout asks for those of all rows.
void PlanModel::shareIcons(std::vector<Row> &rows)
{
    for (Row &row : rows) {
        for (Mark &mark : row.marks) {
            if (mark.icon.isEmpty())
                continue;
            QIcon &shared = m_icons[mark.icon + QString::number(int(mark.tone))];
            if (shared.isNull())
                shared = themedIcon(mark.icon, mark.tone);
            mark.drawing = shared;
        }
    }
}

int PlanModel::count(Group group) const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [group](const Row &row) {
        return row.group == group && !row.isHeading;
    }));
}

int PlanModel::deletedCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) {
        return row.group == Group::Going && row.isDeleted;
    }));
}

int PlanModel::goingCount() const
{
    return count(Group::BlockedForGood) + count(Group::Blocked) + count(Group::Going) +
           count(Group::Terminating) + count(Group::Finished);
}

bool PlanModel::hasSign(const QModelIndex &index) const
{
    return index.isValid() && !m_rows[static_cast<std::size_t>(index.row())].marks[index.column()].icon.isEmpty();
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const QString &text = row.cells[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return plainToolTip(wholeText(row, index.column()));
    case Qt::AccessibleTextRole:
        return clauses(wholeText(row, index.column()).split(u'\n'));
    case UidRole:
        return row.uid;
    case RoomyDelegate::HeadingRole:
        return row.isHeading;
    case RoomyDelegate::ToneRole:
        return toneOf(row, index.column());
    default:
        break;
    }
    const Mark &mark = row.marks[index.column()];
    if (role == Qt::DecorationRole && !mark.icon.isEmpty())
        return mark.drawing;
    if (role == Qt::FontRole && row.isHeading) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return {};
}

/// The cells have room for a few lines only.
QString PlanModel::wholeText(const Row &row, int column)
{
    const QString &cell = row.cells[column];
    if (column == PlaceColumn && !row.wholePlace.isEmpty())
        return row.wholePlace;
    const bool isOfBudgets = column == WhatColumn || column == BudgetColumn;
    return !isOfBudgets || row.budgetReason.isEmpty() || cell.contains(row.budgetReason)
               ? cell
               : cell + u'\n' + row.budgetReason;
}

QVariant PlanModel::toneOf(const Row &row, int column) const
{
    if (row.isHeading)
        return int(row.tone);
    const Mark &mark = row.marks[column];
    return mark.icon.isEmpty() ? QVariant() : QVariant(int(mark.tone));
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PodColumn:
        return tr("Pod");
    case WhatColumn:
        return tr("What happens, and why");
    case BudgetColumn:
        return tr("Budget");
    case PlaceColumn:
        return tr("Place (estimate)");
    case ServerColumn:
        return tr("Server (dry run)");
    default:
        return {};
    }
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && m_rows[static_cast<std::size_t>(index.row())].isHeading)
        return Qt::ItemIsEnabled;
    return QAbstractTableModel::flags(index);
}

} // namespace drover::ui
