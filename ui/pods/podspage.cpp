#include "ui/pods/podspage.h"

#include "core/base/joined.h"
#include "core/insight/noderesources.h"
#include "core/pods/looksources.h"
#include "ui/insight/lookstate.h"
#include "ui/pods/podlist.h"
#include "ui/pods/podpane.h"
#include "ui/pods/podtablemodel.h"
#include "ui/pods/podview.h"
#include "ui/pods/podwindow.h"
#include "ui/states/rightwords.h"
#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"
#include "ui/text/timetext.h"

#include <QStackedLayout>

#include <set>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// Sums and counts of a burst of changes are shown at most so often.
constexpr auto kGather = 100ms;

LookSubject subjectFor(const QString &user)
{
    return {PodsPage::tr("Asking for the pods of this node…"),
            PodsPage::tr("There are no pods on this node."),
            {},
            mayNotAnywhereText(QStringLiteral("list pods")),
            PodsPage::tr("The pods of this node could not be read."), user};
}

QString amountText(const ResourceRow &row, const ExactQuantity &amount, std::int64_t percent)
{
    return QStringLiteral("%1 (%2%)").arg(quantityText(row.resource, amount.text())).arg(percent);
}

/// In the units of the table of nodes: a sum is read, a pod's own amounts are as kubectl has them.
QString sumText(const QString &resource, const ResourceRow *row)
{
    if (!row)
        return {};
    return PodsPage::tr("%1 requests %2, limits %3", "resource, amount, amount")
        .arg(resource, amountText(*row, row->requests, row->requestsPercent),
             amountText(*row, row->limits, row->limitsPercent));
}

QString sumsText(const NodeResources &resources, std::size_t all)
{
    const QString count =
        resources.podLimit
            ? PodsPage::tr("%1 of %2 pods")
                  .arg(countText(resources.pods), countText(*resources.podLimit))
            : PodsPage::tr("%1 pods").arg(countText(resources.pods));
    const int finished = int(all) - resources.pods; // they use no room any more
    const QString counted =
        finished > 0 ? listed({count, PodsPage::tr("%Ln finished", nullptr, finished)}) : count;
    return QStringList{counted, sumText(PodsPage::tr("CPU"), resources.row("cpu")),
                       sumText(PodsPage::tr("Memory"), resources.row("memory"))}
        .join(QStringLiteral(" · "));
}

} // namespace

PodsPage::PodsPage(ApiRequests &requests, Clock &clock, const QString &user, QWidget *parent)
    : NodePage(clock, parent), m_requests(requests), m_user(user), m_usage(requests, clock),
      m_model(new PodTableModel(this)), m_stack(new QStackedLayout(this)),
      m_list(new PodList(*m_model, this))
{
    m_stack->addWidget(m_list);
    setFocusProxy(m_list);
    connectList();
}

PodsPage::~PodsPage() = default;

void PodsPage::connectList()
{
    connect(m_list, &PodList::readAgainWanted, this, [this] {
        if (isLooking())
            startFeed();
    });
    connect(&m_list->view(), &PodView::opened, this, &PodsPage::openPod);
    connect(&m_list->view(), &PodView::windowWanted, this, &PodsPage::openPodWindow);
    connect(&m_list->view(), &PodView::logsWanted, this, &PodsPage::openLogs);
    connect(&m_usage, &PodUsageQuery::changed, this, &PodsPage::showUsage);
}

QString PodsPage::title() const
{
    const QString plain = tr("&Pods");
    if (!m_feed || !m_feed->asOf())
        return plain;
    return tr("%1 (%2)", "tab title, count").arg(plain, countText(m_model->rowCount()));
}

void PodsPage::nodeSwitched()
{
    closePod();
    m_due.reset();
    m_usage.stop();
    m_feed.reset();
    m_asked.reset();
    m_model->setPods({});
    m_model->setNode(node());
    if (node()) {
        m_feed = std::make_unique<PodFeed>(m_requests, clock(),
                                           podDetailsOnNode(std::string(node()->name)));
        followFeed();
    }
    m_list->setSums({});
    m_list->setNote({});
    showState();
    Q_EMIT titleChanged();
}

void PodsPage::nodeChanged()
{
    m_model->setNode(node());
    if (m_feed && m_feed->asOf())
        showSums();
}

void PodsPage::followFeed()
{
    connect(m_feed.get(), &Feed::stateChanged, this, [this] {
        m_isSlow = false;
        showState();
    });
    connect(m_feed.get(), &Feed::replaced, this, [this] {
        m_model->setNow(clock().wallNow());
        m_model->setPods(m_feed->objects());
        showAll();
        followOpenPod(QByteArray::fromStdString(m_openUid));
    });
    connect(m_feed.get(), &Feed::changed, this, [this](const QByteArray &uid) {
        m_model->setPod(m_feed->objects().at(uid.toStdString()));
        followOpenPod(uid);
        schedule();
    });
    connect(m_feed.get(), &Feed::removed, this, [this](const QByteArray &uid) {
        m_model->removePod(uid.toStdString());
        followOpenPod(uid);
        schedule();
    });
}

void PodsPage::startFeed()
{
    m_asked = clock().wallNow();
    m_feed->start();
}

void PodsPage::lookBegun()
{
    startFeed();
    m_model->setNow(clock().wallNow());
    if (!m_openUid.empty())
        podPane().beginLook();
}

void PodsPage::lookEnded()
{
    m_feed->stop();
    m_usage.stop();
    m_due.reset();
    if (m_podPane)
        m_podPane->endLook();
}

void PodsPage::dimmedChanged()
{
    m_model->setDimmed(isDimmed());
    if (m_podPane)
        m_podPane->setDimmed(isDimmed());
    showState();
}

void PodsPage::reachedAgain()
{
    if (m_feed->isCutOff())
        startFeed();
    if (m_podPane)
        m_podPane->reachedAgain();
}

void PodsPage::secondPassed()
{
    m_model->setNow(clock().wallNow());
    m_isSlow = true;
    showState();
    if (m_podPane && !m_openUid.empty())
        m_podPane->countOn();
}

void PodsPage::schedule()
{
    if (!m_due)
        m_due = clock().callAfter(kGather, [this] { showAll(); });
}

void PodsPage::showAll()
{
    m_due.reset();
    std::set<std::string> nameSpaces;
    for (const auto &[uid, pod] : m_feed->objects())
        nameSpaces.insert(pod->nameSpace);
    m_usage.setWanted(std::move(nameSpaces));
    showSums();
    showNote();
    showState();
    Q_EMIT titleChanged();
}

void PodsPage::showSums()
{
    const std::vector<PodDetailsPtr> pods = m_model->pods();
    m_list->setSums(pods.empty() || !node() ? QString()
                                            : sumsText(nodeResourcesOf(*node(), pods), pods.size()));
}

void PodsPage::showState()
{
    if (!m_feed) {
        m_list->setMark({});
        return;
    }
    const WallTime now = clock().wallNow();
    LookMark mark = lookMark(*m_feed, now, isDimmed());
    const bool isEmpty = m_model->rowCount() == 0;
    if (m_feed->state() == Feed::State::Live && m_asked && !isDimmed())
        mark.text = tr("Asked %1, live").arg(exactMoment(*m_asked, now));
    if (isEmpty)
        mark.why.clear(); // the page in place of the table says it
    m_list->setMark(mark);
    m_list->setState(lookState(*m_feed, m_model->rowCount(), subjectFor(m_user), m_isSlow));
}

void PodsPage::showUsage()
{
    QString why = tr("metrics-server has not measured this pod.");
    if (!m_usage.isServed())
        why = tr("metrics.k8s.io is not served here");
    else if (m_usage.error())
        why = errorSentence(*m_usage.error());
    showNote();
    m_model->setUsage(
        [this](const Pod &pod) { return m_usage.usageOf(pod.nameSpace, pod.name); }, why);
}

/// Why there is no use at all, where there are pods that have some.
void PodsPage::showNote()
{
    QString note;
    if (!m_usage.isServed())
        note = tr("Use: metrics not installed (metrics.k8s.io is not served here).");
    else if (m_usage.error())
        note = tr("Use could not be read: %1").arg(errorSentence(*m_usage.error()));
    m_list->setNote(m_model->rowCount() > 0 ? note : QString());
}

PodPane &PodsPage::podPane()
{
    if (!m_podPane) {
        m_podPane = new PodPane(m_requests, clock(), m_user, PodPane::Place::OverTable, this);
        m_podPane->setDimmed(isDimmed());
        m_stack->addWidget(m_podPane);
        connect(m_podPane, &PodPane::backWanted, this, &PodsPage::closePod);
        connect(m_podPane, &PodPane::windowWanted, this,
                [this] { openPodWindow(toText(m_openUid)); });
    }
    return *m_podPane;
}

void PodsPage::openPod(const QString &uid)
{
    const int row = m_model->rowOf(uid.toStdString());
    if (row < 0)
        return;
    m_openUid = uid.toStdString();
    podPane().showPod(m_model->at(row).pod);
    m_stack->setCurrentWidget(m_podPane);
    setFocusProxy(m_podPane);
    if (isLooking())
        m_podPane->beginLook();
    m_podPane->setFocus();
}

void PodsPage::openLogs(const QString &uid)
{
    openPod(uid);
    if (!m_openUid.empty())
        m_podPane->openLogs();
}

void PodsPage::openPodWindow(const QString &uid)
{
    const int row = m_model->rowOf(uid.toStdString());
    if (row < 0)
        return;
    auto *window = new PodWindow(m_requests, clock(), m_user, m_model->at(row).pod, this);
    if (const QString cluster = m_clusterName ? m_clusterName() : QString(); !cluster.isEmpty())
        window->setWindowTitle(QStringLiteral("%1 – %2").arg(window->windowTitle(), cluster));
    if (uid.toStdString() == m_openUid)
        window->page().openAs(*m_podPane);
    window->show();
}

void PodsPage::closePod()
{
    if (m_openUid.empty())
        return;
    const bool hadFocus = m_podPane->isAncestorOf(focusWidget()) || m_podPane->hasFocus();
    m_openUid.clear();
    m_podPane->endLook();
    m_podPane->showPod(nullptr);
    setFocusProxy(m_list);
    m_stack->setCurrentWidget(m_list);
    if (hadFocus)
        m_list->setFocus();
}

void PodsPage::followOpenPod(const QByteArray &uid)
{
    if (m_openUid.empty() || uid.toStdString() != m_openUid)
        return;
    const auto pod = m_feed->objects().find(m_openUid);
    if (pod != m_feed->objects().end())
        m_podPane->showPod(pod->second);
    else
        m_podPane->setGone(clock().wallNow());
}

} // namespace drover::ui
