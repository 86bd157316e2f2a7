#include "ui/details/factgrid.h"

#include "ui/details/factvalue.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kLongName = 28; ///< characters

/// Names and units: second in importance, so in the role that OverviewPage dims.
QLabel *dimLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QString joined(const QuantityParts &parts)
{
    return parts.unit.isEmpty() ? parts.number : parts.number + QLatin1Char(' ') + parts.unit;
}

void showAll(std::initializer_list<QWidget *> widgets, bool visible)
{
    for (QWidget *widget : widgets)
        widget->setVisible(visible);
}

/// A key of an annotation is: beside it no room for its value would be left.
bool isLong(const QLabel &name)
{
    return name.sizeHint().width() > kLongName * name.fontMetrics().averageCharWidth();
}

} // namespace

OverviewSection::OverviewSection(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setSpokenRole(*this, QAccessible::Grouping);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(2 * kSpace);
    m_grid->setVerticalSpacing(kSpace / 2);
}

QLabel *OverviewSection::addTitle(int columns)
{
    auto *title = new QLabel(this);
    title->setTextFormat(Qt::PlainText);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_grid->addWidget(title, 0, 0, 1, columns);
    return title;
}

void OverviewSection::setNameWidth(int width)
{
    m_grid->setColumnMinimumWidth(0, width);
}

FactGrid::FactGrid(QWidget *parent) : OverviewSection(parent), m_title(addTitle(2))
{
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::addRow()
{
    const Row row{dimLabel(this), new FactValue(this)};
    m_rows.push_back(row);
    place(m_rows.size() - 1);
}

/// A long name has a line of its own, its value is below it. Lines that hold nothing take no room.
void FactGrid::place(std::size_t index)
{
    const Row &row = m_rows[index];
    const int line = 1 + 2 * static_cast<int>(index);
    const bool isAbove = isLong(*row.name);
    m_grid->removeWidget(row.name);
    m_grid->removeWidget(row.value);
    m_grid->addWidget(row.name, line, 0, 1, isAbove ? 2 : 1, Qt::AlignTop);
    m_grid->addWidget(row.value, isAbove ? line + 1 : line, 1, Qt::AlignTop);
}

void FactGrid::setSection(const FactSection &section)
{
    m_title->setText(section.title);
    setAccessibleName(section.title);
    while (m_rows.size() < section.facts.size())
        addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < section.facts.size();
        showAll({m_rows[i].name, m_rows[i].value}, used);
        if (!used)
            continue;
        const bool wasLong = isLong(*m_rows[i].name);
        m_rows[i].name->setText(section.facts[i].label);
        if (isLong(*m_rows[i].name) != wasLong)
            place(i);
        m_rows[i].value->setValue(section.facts[i].value);
        m_rows[i].value->setAccessibleName(section.facts[i].label);
    }
}

int FactGrid::widestName() const
{
    int widest = 0;
    for (const Row &row : m_rows) {
        if (!row.name->isHidden() && !isLong(*row.name))
            widest = std::max(widest, row.name->sizeHint().width());
    }
    return widest;
}

QList<QWidget *> FactGrid::stops() const
{
    QList<QWidget *> stops;
    for (const Row &row : m_rows) {
        if (!row.value->isHidden())
            stops.append(row.value);
    }
    return stops;
}

ResourceGrid::ResourceGrid(QWidget *parent) : OverviewSection(parent)
{
    m_grid->setHorizontalSpacing(kSpace / 2);
    addTitle(1)->setText(tr("Resources"));
    int column = 2;
    for (const QString &heading : {tr("Capacity"), tr("Allocatable")}) {
        QLabel *label = dimLabel(this);
        label->setText(heading);
        label->setAlignment(Qt::AlignRight | Qt::AlignTop);
        m_grid->addWidget(label, 0, column, 1, 2);
        m_grid->setColumnMinimumWidth(column - 1, kSpace);
        column += 3;
    }
    m_grid->setColumnStretch(7, 1);
    setAccessibleName(tr("Resources"));
}

void ResourceGrid::addRow()
{
    const Row row{dimLabel(this), new NumberLabel(this), dimLabel(this), new NumberLabel(this),
                  dimLabel(this)};
    const int line = m_grid->rowCount();
    m_grid->addWidget(row.name, line, 0);
    m_grid->addWidget(row.capacity, line, 2);
    m_grid->addWidget(row.capacityUnit, line, 3);
    m_grid->addWidget(row.allocatable, line, 5);
    m_grid->addWidget(row.allocatableUnit, line, 6);
    m_rows.push_back(row);
}

void ResourceGrid::setResources(const std::vector<ResourceFact> &resources)
{
    while (m_rows.size() < resources.size())
        addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const bool used = i < resources.size();
        showAll({row.name, row.capacity, row.capacityUnit, row.allocatable, row.allocatableUnit},
                used);
        if (!used)
            continue;
        const ResourceFact &fact = resources[i];
        row.name->setText(fact.name);
        row.capacity->setNumber(fact.capacity.number, joined(fact.capacity));
        row.capacity->setAccessibleName(tr("%1, capacity").arg(fact.name));
        row.capacityUnit->setText(fact.capacity.unit);
        row.allocatable->setNumber(fact.allocatable.number, joined(fact.allocatable));
        row.allocatable->setAccessibleName(tr("%1, allocatable").arg(fact.name));
        row.allocatableUnit->setText(fact.allocatable.unit);
    }
}

/// Its numbers have columns of their own: a long name takes no room from the values of other sections.
int ResourceGrid::widestName() const
{
    return 0;
}

QList<QWidget *> ResourceGrid::stops() const
{
    QList<QWidget *> stops;
    for (const Row &row : m_rows) {
        if (!row.name->isHidden())
            stops.append({row.capacity, row.allocatable});
    }
    return stops;
}

} // namespace drover::ui
