#include "ui/operations/editrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover::ui {

namespace {

using Change = EditRow::Change;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EditRows)
};

QString nameOf(const EditRow &row)
{
    return row.effect.isEmpty() ? row.key : row.key + u':' + row.effect;
}

bool differs(const EditRow &before, const EditRow &now)
{
    return before.value != now.value || before.isMixed != now.isMixed;
}

QString removalNote(const EditRow &before, const EditRow &now)
{
    if (before.nodes > 0 && now.nodes == 0)
        return Words::tr("%1 was removed meanwhile: there is nothing left to remove.");
    if (before.nodes == 0 && now.nodes > 0)
        return Words::tr("%1 is there again: it is still to be removed.");
    return differs(before, now) ? Words::tr("%1 was changed meanwhile: it is still to be removed.")
                                : QString();
}

QString settingNote(const EditRow &before, const EditRow &now, int targets)
{
    if (isDone(now, targets))
        return isDone(before, targets) ? QString()
                                       : Words::tr("%1 has meanwhile become what you set it to.");
    if (before.nodes > 0 && now.nodes == 0)
        return Words::tr("%1 was removed meanwhile: your change adds it.");
    if (!differs(before, now) && (before.nodes > 0) == (now.nodes > 0))
        return {};
    return before.nodes == 0
               ? Words::tr("%1 was added meanwhile: your change applies to what is there now.")
               : Words::tr("%1 was changed meanwhile: your change applies to what is there now.");
}

void addNote(const EditRow &before, const EditRow &now, int targets, EditNotes *notes)
{
    const QString note = now.change == Change::Remove ? removalNote(before, now)
                                                      : settingNote(before, now, targets);
    if (!note.isEmpty())
        (*notes)[{now.key, now.effect}] = note.arg(nameOf(now));
}

} // namespace

bool isDone(const EditRow &row, int targets)
{
    if (row.change == Change::Remove)
        return row.nodes == 0;
    return row.change == Change::Set && row.nodes == targets && !row.isMixed &&
           row.value == row.newValue;
}

std::vector<EditRow> merged(const std::vector<EditRow> &before, std::vector<EditRow> now,
                            int targets, EditNotes *notes)
{
    for (const EditRow &change : before) {
        if (change.change == Change::Keep)
            continue;
        auto row = std::find_if(now.begin(), now.end(), [&change](const EditRow &other) {
            return other.isSameEntry(change);
        });
        if (row == now.end())
            row = now.insert(now.end(), {change.key, change.effect, {}, 0, false, {}, {}});
        row->change = change.change;
        row->newValue = change.newValue;
        if (notes)
            addNote(change, *row, targets, notes);
    }
    return now;
}

} // namespace drover::ui
