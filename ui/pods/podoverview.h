#pragma once

#include "ui/details/sectionspage.h"
#include "ui/pods/podfacts.h"

namespace drover::ui {

class FactGrid;

/// The facts of a pod in sections. Sections without facts are not shown.
///
/// Thread: GUI. Errors: none.
class PodOverview final : public SectionsPage
{
    Q_OBJECT

public:
    explicit PodOverview(QWidget *parent = nullptr);

    void setFacts(const PodFacts &facts); ///< selection and scroll stay

protected:
    Columns columnsOf(int count) const override;
    QString allText() const override;

private:
    PodFacts m_facts;
    FactGrid *m_pod;
    FactGrid *m_resources;
    FactGrid *m_conditions;
    FactGrid *m_scheduling;
    FactGrid *m_volumes;
    FactGrid *m_labels;
    FactGrid *m_annotations;
};

} // namespace drover::ui
