#include "ui/clusters/nodepages.h"

#include "core/drain/clusteroperations.h"
#include "core/insight/historyfile.h"
#include "ui/details/detailspane.h"
#include "ui/insight/eventspage.h"
#include "ui/insight/resourcespage.h"
#include "ui/insight/timelinepage.h"
#include "ui/insight/whypage.h"
#include "ui/objects/imagespage.h"
#include "ui/objects/kubeletpage.h"
#include "ui/objects/yamlpage.h"
#include "ui/pods/podspage.h"

#include <QCryptographicHash>

namespace drover::ui {

namespace {

constexpr qsizetype kNameLength = 32;

/// The last drain of the node, running or ended, as long as it is on the board.
std::optional<DrainProgress> drainOf(const ClusterOperations &operations, std::string_view node)
{
    std::optional<DrainProgress> last;
    for (const auto &drain : operations.drains()) {
        if (drain->progress().node == node)
            last = drain->progress();
    }
    return last;
}

} // namespace

void keepHistory(HistoryRecorder &history, const QString &folder, const ClusterId &cluster,
                 Clock &clock)
{
    // Names of clusters may hold anything.
    const QByteArray id = (cluster.source + u'\n' + cluster.context).toUtf8();
    const QByteArray name = QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex();
    const QString path = QStringLiteral("%1/%2.jsonl")
                             .arg(folder, QString::fromLatin1(name.left(kNameLength)));
    history.keepIn(*new HistoryFile(path, clock, &history));
}

void addNodePages(DetailsPane &pane, ClusterOperations &operations, const HistoryRecorder &history,
                  NodeFigures &figures)
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
    auto *pods = new PodsPage(requests, clock, user);
    pods->setClusterName([&operations] { return operations.context().clusterName; });
    add("pods", pods, Place::BeforeLabels);
    add("events", new EventsPage(requests, clock, user), Place::BeforeLabels);
    auto *resources = new ResourcesPage(requests, clock, user);
    resources->setFigures(figures);
    add("resources", resources, Place::BeforeLabels);
    add("timeline",
        new TimelinePage({requests, operations.journal(), history, operations.context().cluster},
                         clock),
        Place::BeforeLabels);
    add("why",
        new WhyPage({requests, operations.cache(), history,
                     [&operations](std::string_view node) { return drainOf(operations, node); }},
                    clock),
        Place::BeforeLabels);
    add("yaml", new YamlPage(requests, clock, user), Place::Last);
    add("images", new ImagesPage(requests, clock, user), Place::Last);
    add("kubelet", new KubeletPage(requests, clock, user), Place::Last);
}

} // namespace drover::ui
