#include "ui/details/factgrid.h"

#include "ui/details/factvalue.h"
#include "ui/theme/spacing.h"

#include <QGridLayout>
#include <QLabel>

namespace drover::ui {

namespace {

QLabel *titleLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

/// Names of facts: second in importance, so in the palette's dimmed text (see OverviewPage).
QLabel *nameLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QGridLayout *grid(QWidget *parent)
{
    auto *layout = new QGridLayout(parent);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(2 * kSpace);
    layout->setVerticalSpacing(kSpace / 2);
    return layout;
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

} // namespace

FactGrid::FactGrid(QWidget *parent) : QWidget(parent)
{
    m_grid = grid(this);
    m_title = titleLabel({}, this);
    m_grid->addWidget(m_title, 0, 0, 1, 2);
    m_grid->setColumnStretch(1, 1);
}

FactGrid::Row FactGrid::addRow()
{
    const Row row{nameLabel(this), new FactValue(this)};
    const int line = m_grid->rowCount();
    m_grid->addWidget(row.label, line, 0, Qt::AlignTop);
    m_grid->addWidget(row.value, line, 1);
    m_rows.push_back(row);
    return row;
}

void FactGrid::setSection(const FactSection &section)
{
    m_title->setText(section.title);
    setAccessibleName(section.title);
    while (m_rows.size() < section.facts.size())
        addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < section.facts.size();
        showAll({m_rows[i].label, m_rows[i].value}, used);
        if (!used)
            continue;
        m_rows[i].label->setText(section.facts[i].label);
        m_rows[i].value->setValue(section.facts[i].value);
        m_rows[i].value->setAccessibleName(section.facts[i].label);
    }
}

int FactGrid::widestLabel() const
{
    int widest = 0;
    for (const Row &row : m_rows)
        widest = std::max(widest, row.label->isHidden() ? 0 : row.label->sizeHint().width());
    return widest;
}

void FactGrid::setLabelWidth(int width)
{
    m_grid->setColumnMinimumWidth(0, width);
}

void FactGrid::appendStops(QList<QWidget *> &stops) const
{
    for (const Row &row : m_rows) {
        if (!row.value->isHidden())
            stops.append(row.value);
    }
}

ResourceGrid::ResourceGrid(QWidget *parent) : QWidget(parent)
{
    m_grid = grid(this);
    m_grid->setHorizontalSpacing(kSpace / 2);
    m_grid->addWidget(titleLabel(tr("Resources"), this), 0, 0);
    int column = 2;
    for (const QString &title : {tr("Capacity"), tr("Allocatable")}) {
        QLabel *label = nameLabel(this);
        label->setText(title);
        label->setAlignment(Qt::AlignRight | Qt::AlignTop);
        m_grid->addWidget(label, 0, column, 1, 2);
        m_grid->setColumnMinimumWidth(column - 1, 2 * kSpace);
        column += 3;
    }
    m_grid->setColumnStretch(7, 1);
    setAccessibleName(tr("Resources"));
}

ResourceGrid::Row ResourceGrid::addRow()
{
    const Row row{nameLabel(this), new NumberLabel(this), nameLabel(this), new NumberLabel(this),
                  nameLabel(this)};
    const int line = m_grid->rowCount();
    m_grid->addWidget(row.name, line, 0);
    m_grid->addWidget(row.capacity, line, 2);
    m_grid->addWidget(row.capacityUnit, line, 3);
    m_grid->addWidget(row.allocatable, line, 5);
    m_grid->addWidget(row.allocatableUnit, line, 6);
    m_rows.push_back(row);
    return row;
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

int ResourceGrid::widestLabel() const
{
    int widest = 0;
    for (const Row &row : m_rows)
        widest = std::max(widest, row.name->isHidden() ? 0 : row.name->sizeHint().width());
    return widest;
}

void ResourceGrid::setLabelWidth(int width)
{
    m_grid->setColumnMinimumWidth(0, width);
}

void ResourceGrid::appendStops(QList<QWidget *> &stops) const
{
    for (const Row &row : m_rows) {
        if (!row.name->isHidden())
            stops.append({row.capacity, row.allocatable});
    }
}

} // namespace drover::ui
