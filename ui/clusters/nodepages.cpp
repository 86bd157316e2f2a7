#include "ui/clusters/nodepages.h"

#include "core/drain/clusteroperations.h"
#include "ui/details/detailspane.h"
#include "ui/objects/imagespage.h"
#include "ui/objects/kubeletpage.h"
#include "ui/objects/yamlpage.h"
#include "ui/pods/podspage.h"

namespace drover::ui {

void addNodePages(DetailsPane &pane, ClusterOperations &operations, const HistoryRecorder &)
{
    using Place = DetailsPane::PagePlace;
    ApiRequests &requests = operations.requests();
    Clock &clock = operations.clock();
    const QString user = operations.context().user;
    // Actions open a page by its name.
    const auto add = [&pane](const char *name, NodePage *page, Place place) {
        page->setObjectName(QLatin1StringView(name));
        pane.addPage(page, place);
    };
    add("pods", new PodsPage(requests, clock, user), Place::BeforeLabels);
    add("yaml", new YamlPage(requests, clock, user), Place::Last);
    add("images", new ImagesPage(requests, clock, user), Place::Last);
    add("kubelet", new KubeletPage(requests, clock, user), Place::Last);
}

} // namespace drover::ui
