#include "ui/pods/podoverview.h"

#include "ui/details/factgrid.h"
#include "ui/theme/spoken.h"

namespace drover::ui {

namespace {

void fill(FactGrid *grid, const FactSection &section)
{
    grid->setVisible(!section.facts.empty());
    grid->setSection(section);
}

} // namespace

PodOverview::PodOverview(QWidget *parent)
    : SectionsPage(parent), m_pod(new FactGrid(content())), m_resources(new FactGrid(content())),
      m_conditions(new FactGrid(content())), m_scheduling(new FactGrid(content())),
      m_volumes(new FactGrid(content())), m_labels(new FactGrid(content())),
      m_annotations(new FactGrid(content()))
{
    setSpokenRole(*this, QAccessible::Grouping);
    setAccessibleName(tr("Overview of the pod"));
    arrange();
}

void PodOverview::setFacts(const PodFacts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    fill(m_pod, facts.pod);
    fill(m_resources, facts.resources);
    fill(m_conditions, facts.conditions);
    fill(m_scheduling, facts.scheduling);
    fill(m_volumes, facts.volumes);
    fill(m_labels, facts.labels);
    fill(m_annotations, facts.annotations);
    alignNames();
}

SectionsPage::Columns PodOverview::columnsOf(int count) const
{
    if (count == 1)
        return {{m_pod, m_resources, m_conditions, m_scheduling, m_volumes, m_labels,
                 m_annotations}};
    if (count == 2)
        return {{m_pod, m_resources, m_scheduling},
                {m_conditions, m_volumes, m_labels, m_annotations}};
    return {{m_pod, m_resources}, {m_conditions, m_volumes},
            {m_scheduling, m_labels, m_annotations}};
}

QString PodOverview::allText() const
{
    return podFactsText(m_facts);
}

} // namespace drover::ui
