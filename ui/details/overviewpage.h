#pragma once

#include "ui/details/overviewfacts.h"
#include "ui/details/sectionspage.h"

namespace drover::ui {

class FactGrid;
class ResourceGrid;

/// The facts of a node in sections.
///
/// Thread: GUI. Errors: none.
class OverviewPage final : public SectionsPage
{
    Q_OBJECT

public:
    explicit OverviewPage(QWidget *parent = nullptr);

    void setFacts(const NodeFacts &facts); ///< selection and scroll stay

protected:
    Columns columnsOf(int count) const override;
    QString allText() const override;

private:
    NodeFacts m_facts;
    FactGrid *m_node;
    FactGrid *m_addresses;
    ResourceGrid *m_resources;
    FactGrid *m_system;
    FactGrid *m_network;
};

} // namespace drover::ui
