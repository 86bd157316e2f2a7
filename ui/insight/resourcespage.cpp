#include "ui/insight/resourcespage.h"

#include "core/insight/nodefigures.h"
#include "core/insight/noderesources.h"
#include "core/pods/looksources.h"
#include "core/pods/lookrequests.h"
#include "ui/insight/dimlabel.h"
#include "ui/insight/lookbar.h"
#include "ui/insight/looklist.h"
#include "ui/insight/lookstate.h"
#include "ui/insight/resourcesmodel.h"
#include "ui/insight/sharedelegate.h"
#include "ui/states/rightwords.h"
#include "ui/states/statearea.h"
#include "ui/states/statepage.h"
#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"
#include "ui/text/timetext.h"
#include "ui/theme/spacing.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <numeric>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kGather = 100ms;
constexpr auto kMeasureEvery = 60s; // as the table does
constexpr auto kUnserved = 5min;
constexpr int kWidestName = 28 * kSpace;
constexpr int kLeastName = 14 * kSpace;
constexpr int kLeastNumber = 10 * kSpace;

LookSubject subjectFor(const QString &user)
{
    return {ResourcesPage::tr("Asking for the pods of this node…"), {}, {},
            mayNotAnywhereText(QStringLiteral("list pods")),
            ResourcesPage::tr("The pods of this node could not be read."), user};
}

/// The API is there, and knows nothing of this node; where it is not, the server sends no Status.
bool isNotMeasured(const Error &error)
{
    return error.kind == Error::Kind::NotFound && error.reason == QLatin1StringView("NotFound");
}

} // namespace

ResourcesPage::ResourcesPage(ApiRequests &requests, Clock &clock, const QString &user,
                             QWidget *parent)
    : NodePage(clock, parent), m_requests(requests), m_subject(subjectFor(user)),
      m_bar(new LookBar(this)), m_model(new ResourcesModel(this)),
      m_stack(new QStackedWidget(this)),
      m_list(new LookList(*m_model, ResourcesModel::CopyRole, tr("Resources"), this)),
      m_state(new StateArea(this)), m_foot(new DimLabel({}, this))
{
    build();
    connect(&m_state->page(), &StatePage::actionTriggered, this, [this] {
        if (m_feed)
            m_feed->start();
    });
}

ResourcesPage::~ResourcesPage() = default;

void ResourcesPage::build()
{
    m_list->setItemDelegate(new ShareDelegate(m_list));
    m_list->setAlternatingRowColors(false);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_state);
    m_foot->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    m_foot->setWordWrap(true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_stack, 1);
    rows->addWidget(m_foot);
    setFocusProxy(m_list);
    connect(m_list, &LookList::resized, this, &ResourcesPage::sizeColumns);
}

void ResourcesPage::setFigures(NodeFigures &figures)
{
    m_figures = &figures;
    connect(&figures, &NodeFigures::changed, this, [this](NodeFigure kind) {
        if (kind == NodeFigure::MemoryUsed) // told after the other
            takeLater();
    });
    connect(&figures, &NodeFigures::changedOf, this, [this](NodeFigure kind, const QString &name) {
        if (kind == NodeFigure::MemoryUsed && node() && name == toText(node()->name))
            takeLater();
    });
}

QString ResourcesPage::title() const
{
    return tr("Reso&urces");
}

void ResourcesPage::nodeSwitched()
{
    m_due.reset();
    m_usageCall.reset();
    m_usage.reset();
    m_feed.reset();
    m_model->clear();
    m_isSlow = false;
    if (node()) {
        m_feed = std::make_unique<PodFeed>(m_requests, clock(),
                                           podDetailsOnNode(std::string(node()->name)));
        connect(m_feed.get(), &Feed::replaced, this, &ResourcesPage::showResources);
        connect(m_feed.get(), &Feed::changed, this, &ResourcesPage::schedule);
        connect(m_feed.get(), &Feed::removed, this, &ResourcesPage::schedule);
        connect(m_feed.get(), &Feed::stateChanged, this, &ResourcesPage::followFeed);
    }
    showState();
    showUsage();
}

void ResourcesPage::nodeChanged()
{
    renewResources(); // what is allocatable may have changed
}

void ResourcesPage::lookBegun()
{
    m_feed->start();
    askUsage();
}

void ResourcesPage::lookEnded()
{
    m_feed->stop();
    m_usageCall.reset();
    m_usageDue.reset();
}

void ResourcesPage::dimmedChanged()
{
    m_model->setDimmed(isDimmed());
    showState();
}

void ResourcesPage::schedule()
{
    if (!m_due)
        m_due = clock().callAfter(kGather, [this] { showResources(); });
}

/// What there is and what is used does not depend on the pods.
void ResourcesPage::followFeed()
{
    if (m_feed->state() == Feed::State::Failed && m_model->rowCount() == 0)
        showResources();
    else
        showState();
}

void ResourcesPage::renewResources()
{
    if (m_feed->asOf() || m_model->rowCount() > 0)
        showResources();
}

bool ResourcesPage::arePodsRead() const
{
    return m_feed && m_feed->asOf();
}

void ResourcesPage::showResources()
{
    m_due.reset();
    std::vector<PodDetailsPtr> pods;
    pods.reserve(m_feed->objects().size());
    for (const auto &[uid, pod] : m_feed->objects())
        pods.push_back(pod);
    const NodeUsage *usage = m_usage && *m_usage ? &**m_usage : nullptr;
    const NodeResources resources = arePodsRead() ? nodeResourcesOf(*node(), pods, usage)
                                                  : nodeResourcesWithoutPods(*node(), usage);
    m_pods = arePodsRead() ? std::optional(resources.pods) : std::nullopt;
    m_podLimit = resources.podLimit;
    m_model->setResources(resources);
    sizeColumns();
    showState();
}

void ResourcesPage::showState()
{
    const bool isKnown = m_model->rowCount() > 0 && m_pods;
    QString text;
    if (isKnown && m_podLimit)
        text = tr("%1 of %2 pods").arg(countText(*m_pods), countText(*m_podLimit));
    else if (isKnown)
        text = *m_pods == 1 ? tr("1 pod") : tr("%Ln pods", nullptr, *m_pods);
    m_bar->setCount(text);
    const StateView state =
        m_feed ? lookState(*m_feed, m_model->rowCount(), m_subject, m_isSlow) : StateView();
    LookMark mark = m_feed ? lookMark(*m_feed, clock().wallNow(), isDimmed()) : LookMark();
    if (!state.isNone())
        mark.why.clear(); // the state tells it
    else if (m_feed && m_feed->error() && !arePodsRead())
        mark.why = lookFailure(*m_feed->error(), m_subject).sentence;
    m_bar->setMark(mark);
    m_state->page().setView(state);
    m_stack->setCurrentWidget(state.isNone() ? static_cast<QWidget *>(m_list) : m_state);
    showUsage();
}

void ResourcesPage::askUsage()
{
    m_usageDue.reset();
    m_usageCall = m_requests.ask<NodeUsage>(
        requestNodeUsage(std::string(node()->name)),
        [this](Result<NodeUsage> usage) { takeUsage(std::move(usage)); });
}

void ResourcesPage::takeUsage(Result<NodeUsage> usage)
{
    m_usageCall.reset();
    const bool isMissing =
        !usage && isMetricsMissing(usage.error()) && !isNotMeasured(usage.error());
    m_usage = std::move(usage);
    m_usageDue = clock().callAfter(isMissing ? kUnserved : kMeasureEvery, [this] { askUsage(); });
    if (m_figures && *m_usage) {
        m_figures->take(**m_usage);
        takeLater();
    }
    renewResources();
    showUsage();
}

/// The answer for all nodes, which the table asks for, may be the newer one.
void ResourcesPage::takeLater()
{
    const MeasuredNode *later = m_figures && node() ? m_figures->usageOf(node()->name) : nullptr;
    if (!later || !m_usage || !*m_usage || later->measured <= (*m_usage)->measured)
        return;
    NodeUsage &usage = **m_usage;
    usage.measured = later->measured;
    if (later->cpu)
        usage.usage.insert_or_assign("cpu", *later->cpu);
    if (later->memory)
        usage.usage.insert_or_assign("memory", *later->memory);
    renewResources();
    showUsage();
}

void ResourcesPage::showUsage()
{
    QString text;
    if (m_usage && *m_usage)
        text = tr("Use measured %1 over %2 (metrics.k8s.io).")
                   .arg(ago((*m_usage)->measured, clock().wallNow()), wholeSeconds(toText((*m_usage)->window)));
    else if (m_usage && isNotMeasured(m_usage->error()))
        text = tr("Use: this node was not measured (metrics.k8s.io).");
    else if (m_usage && isMetricsMissing(m_usage->error()))
        text = tr("Use: metrics not installed (metrics.k8s.io is not served here).");
    else if (m_usage)
        text = tr("Use could not be read: %1").arg(errorSentence(m_usage->error()));
    m_foot->setText(text);
    m_foot->setVisible(!text.isEmpty() && m_stack->currentWidget() == m_list);
}

void ResourcesPage::reachedAgain()
{
    m_feed->reachedAgain();
}

void ResourcesPage::secondPassed()
{
    if (m_usage && *m_usage)
        showUsage();
    if (m_feed->state() == Feed::State::Loading && !m_isSlow) {
        m_isSlow = true;
        showState();
    }
}

int ResourcesPage::contentWidth(int column) const
{
    int widest =
        m_list->cellWidth(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString text = m_model->index(row, column).data().toString();
        for (const QString &line : text.split(u'\n'))
            widest = std::max(widest, m_list->cellWidth(line));
    }
    return widest;
}

/// Numbers are never cut. Their columns are alike where there is room for that, else each as wide as
/// what it holds, and a long name gives way; where that is too much still, one scrolls.
void ResourcesPage::sizeColumns()
{
    const int room = m_list->viewport()->width();
    const int numbers = ResourcesModel::ColumnCount - 1;
    std::array<int, ResourcesModel::ColumnCount> needs{};
    for (int column = 1; column < ResourcesModel::ColumnCount; ++column)
        needs[std::size_t(column)] = contentWidth(column);
    const int all = std::accumulate(needs.begin(), needs.end(), 0);
    const int widest = std::max(kLeastNumber, *std::ranges::max_element(needs));
    const int wanted = std::clamp(room / ResourcesModel::ColumnCount,
                                  std::min(contentWidth(ResourcesModel::Resource), kWidestName),
                                  kWidestName);
    const bool isEnough = room - all >= std::min(wanted, kLeastName);
    const int name = isEnough ? std::min(wanted, room - all) : wanted;
    const int alike = (room - name) / numbers;
    const int spare = std::max(0, room - name - all) / numbers;
    m_list->setColumnWidth(ResourcesModel::Resource, name);
    for (int column = 1; column <= numbers; ++column)
        m_list->setColumnWidth(column, alike >= widest ? alike : needs[std::size_t(column)] + spare);
}

} // namespace drover::ui
