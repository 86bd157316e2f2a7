#include "ui/doctor/doctorsteplist.h"

#include "ui/doctor/doctorsteprow.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace drover::ui {

DoctorStepList::DoctorStepList(QWidget *parent) : QScrollArea(parent)
{
    auto *rows = new QWidget(this);
    rows->setBackgroundRole(QPalette::Base);
    rows->setAutoFillBackground(true);
    m_column = new QVBoxLayout(rows);
    m_column->setContentsMargins(0, kSpace, 0, kSpace);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    // The least height that a layout of texts tells is that of its least width: one would scroll into nothing.
    rows->setMinimumHeight(1);
    setWidget(rows);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSpokenRole(*this, QAccessible::Grouping);
    setAccessibleName(tr("Steps"));
}

void DoctorStepList::clear()
{
    for (DoctorStepRow *row : std::exchange(m_rows, {}))
        delete row;
    m_isAnyFailed = false;
}

DoctorStepRow &DoctorStepList::rowOf(DoctorCheck check)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [check](DoctorStepRow *row) {
        return row->check() == check;
    });
    if (found != m_rows.end())
        return **found;
    auto *row = new DoctorStepRow(check, widget());
    m_column->insertWidget(static_cast<int>(m_rows.size()), row);
    m_rows.push_back(row);
    return *row;
}

void DoctorStepList::begin(DoctorCheck check)
{
    rowOf(check).begin();
}

void DoctorStepList::finish(const DoctorStep &step)
{
    DoctorStepRow &row = rowOf(step.check);
    row.finish(step);
    if (step.ok || std::exchange(m_isAnyFailed, true))
        return;
    row.setOpen(true);
    // By the next turn the row has its height.
    QMetaObject::invokeMethod(&row, [this, &row] { ensureWidgetVisible(&row); },
                              Qt::QueuedConnection);
}

} // namespace drover::ui
