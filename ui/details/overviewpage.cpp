#include "ui/details/overviewpage.h"

#include "ui/details/factgrid.h"
#include "ui/theme/spoken.h"

namespace drover::ui {

OverviewPage::OverviewPage(QWidget *parent)
    : SectionsPage(parent), m_node(new FactGrid(content())), m_addresses(new FactGrid(content())),
      m_resources(new ResourceGrid(content())), m_system(new FactGrid(content())),
      m_network(new FactGrid(content()))
{
    setSpokenRole(*this, QAccessible::Grouping);
    setAccessibleName(tr("Overview"));
    arrange();
}

void OverviewPage::setFacts(const NodeFacts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    m_node->setSection(facts.node);
    m_addresses->setSection(facts.addresses);
    m_resources->setResources(facts.resources);
    m_system->setSection(facts.system);
    m_network->setSection(facts.network);
    alignNames();
}

/// Describe's order, cut where the parts are about equal.
SectionsPage::Columns OverviewPage::columnsOf(int count) const
{
    if (count == 1)
        return {{m_node, m_addresses, m_resources, m_system, m_network}};
    if (count == 2)
        return {{m_node, m_addresses, m_resources}, {m_system, m_network}};
    return {{m_node, m_addresses}, {m_resources}, {m_system, m_network}};
}

QString OverviewPage::allText() const
{
    return factsAsText(m_facts);
}

} // namespace drover::ui
