#include "ui/details/noselection.h"

#include "ui/details/detailspane.h"

namespace drover::ui {

StateView nothingSelected(const QString &missingName)
{
    StateView view;
    view.kind = StateView::Kind::NoSelection;
    view.icon = QLatin1StringView("details");
    view.tone = Tone::Dimmed;
    if (missingName.isEmpty()) {
        view.sentence = DetailsPane::tr("No node selected.");
        view.detail = DetailsPane::tr("Select a row of the table to see the node's details.");
    } else {
        view.sentence = DetailsPane::tr("%1 is not in this cluster.").arg(missingName);
        view.detail = DetailsPane::tr("Select another row of the table.");
    }
    return view;
}

} // namespace drover::ui
