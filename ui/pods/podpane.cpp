#include "ui/pods/podpane.h"

#include "core/insight/objecttext.h"
#include "core/pods/looksources.h"
#include "core/pods/podstatus.h"
#include "ui/details/viewcopy.h"
#include "ui/help/helpsubject.h"
#include "ui/help/helptopics.h"
#include "ui/insight/eventsview.h"
#include "ui/objects/yamlview.h"
#include "ui/logs/logpage.h"
#include "ui/pods/containerlist.h"
#include "ui/pods/podfacts.h"
#include "ui/pods/podhead.h"
#include "ui/pods/podoverview.h"
#include "ui/states/rightwords.h"
#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

LookSubject eventsSubject(const QString &user)
{
    return {PodPane::tr("Asking for the events about this pod…"),
            PodPane::tr("There are no events about this pod."),
            PodPane::tr("The server keeps events for about an hour."),
            mayNotText(u"list events"_s),
            PodPane::tr("The events about this pod could not be read."), user};
}

YamlView::Subject yamlSubject(const PodDetails &pod, const QString &user)
{
    YamlView::Subject subject;
    subject.key = toText(pod.uid);
    subject.fileName = u"%1-%2"_s.arg(toText(pod.nameSpace), toText(pod.name));
    subject.words.asking = PodPane::tr("Asking for the pod…");
    subject.words.mayNot = mayNotInText(u"get pods"_s, toText(pod.nameSpace));
    subject.words.failed = PodPane::tr("The pod could not be read.");
    subject.words.user = user;
    subject.question = [nameSpace = pod.nameSpace, name = pod.name] {
        return requestPodText(nameSpace, name);
    };
    return subject;
}

} // namespace

PodPane::PodPane(ApiRequests &requests, Clock &clock, const QString &user, Place place,
                 QWidget *parent)
    : QWidget(parent), m_requests(requests), m_clock(clock), m_user(user), m_place(place),
      m_head(new PodHead(place == Place::OverTable, this)), m_tabs(new QTabWidget(this)),
      m_overview(new PodOverview(this)), m_containers(new ContainersModel(this)),
      m_containerList(new ContainerList(*m_containers, this)),
      m_eventsView(new EventsView(eventsSubject(user), clock, this)),
      m_yaml(new YamlView(requests, clock, this)), m_logs(new LogPage(requests, clock, user, this))
{
    build();
    buildContainers();
    connectParts();
}

PodPane::~PodPane() = default;

void PodPane::build()
{
    m_tabs->setFocusPolicy(Qt::NoFocus); // its bar takes it
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_containerList, tr("Containers"));
    m_tabs->addTab(m_eventsView, tr("Events"));
    m_tabs->addTab(m_logs, tr("Logs"));
    m_tabs->addTab(m_yaml, tr("YAML"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_head);
    rows->addWidget(m_tabs, 1);
    setFocusProxy(m_tabs);
}

void PodPane::buildContainers()
{
    m_containerList->setAccessibleName(tr("Containers"));
    auto *logs = new QAction(tr("&Logs of This Container"), m_containerList);
    logs->setShortcut(Qt::Key_Return);
    logs->setShortcutContext(Qt::WidgetShortcut);
    m_containerList->addAction(logs);
    connect(logs, &QAction::triggered, this,
            [this] { openContainerLog(m_containerList->currentIndex()); });
    addCopyRows(*m_containerList, tr("&Copy"), ContainersModel::CopyRole,
                ContainersModel::ColumnCount)
        ->setShortcut(QKeySequence::Copy);
    addCopyCell(*m_containerList, tr("Copy C&ell"), ContainersModel::CopyRole);
}

void PodPane::connectParts()
{
    connect(m_head, &PodHead::backWanted, this, &PodPane::backWanted);
    connect(m_head, &PodHead::windowWanted, this, &PodPane::windowWanted);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PodPane::changeTab);
    const auto goOnInPage = [this] { m_tabs->currentWidget()->setFocus(Qt::MouseFocusReason); };
    connect(m_tabs, &QTabWidget::tabBarClicked, this, goOnInPage, Qt::QueuedConnection);
    connect(m_containerList, &QAbstractItemView::doubleClicked, this, &PodPane::openContainerLog);
    connect(m_eventsView, &EventsView::countsChanged, this, [this] {
        const int count = m_eventsView->count();
        m_tabs->setTabText(m_tabs->indexOf(m_eventsView),
                           count == 0 ? tr("Events") : tr("Events (%1)").arg(countText(count)));
    });
}

void PodPane::showPod(const PodDetailsPtr &pod)
{
    const bool isOther = !pod || !m_pod || pod->uid != m_pod->uid;
    m_pod = pod;
    if (isOther)
        switchPod();
    if (!pod)
        return;
    m_yaml->setVersionNow(toText(pod->resourceVersion));
    m_logs->setPod(pod);
    showAll();
    if (isOther)
        m_containerList->fit();
}

void PodPane::switchPod()
{
    const bool wasLooking = m_isLooking;
    endLook();
    m_gone.reset();
    paintTone();
    m_eventsView->setFeed(nullptr);
    m_events.reset();
    m_yaml->clear();
    m_logs->setPod(m_pod);
    m_tabs->setCurrentWidget(m_overview);
    m_head->showPod(m_pod, m_gone, m_clock.wallNow());
    if (!m_pod) {
        m_containers->setPod(nullptr, m_clock.wallNow());
        return;
    }
    m_events = std::make_unique<EventFeed>(
        m_requests, m_clock, eventsAboutPod(m_pod->nameSpace, m_pod->name),
        [pod = m_pod](const ClusterEvent &event) { return isAboutPod(event, *pod); });
    m_eventsView->setFeed(m_events.get());
    m_yaml->setSubject(yamlSubject(*m_pod, m_user));
    if (wasLooking)
        beginLook();
}

void PodPane::setGone(WallTime since)
{
    if (!m_pod || m_gone)
        return;
    m_gone = since;
    paintTone();
    showAll();
}

void PodPane::setDimmed(bool isDimmed)
{
    m_isDimmed = isDimmed;
    paintTone();
}

void PodPane::reachedAgain()
{
    if (m_seen == m_eventsView && m_events)
        m_events->reachedAgain();
    else if (m_seen == m_yaml)
        m_yaml->reachedAgain();
}

void PodPane::paintTone()
{
    const bool isOld = m_isDimmed || m_gone;
    m_head->setDimmed(isOld);
    m_overview->setDimmed(isOld);
    m_containers->setDimmed(isOld);
    m_eventsView->setDimmed(isOld);
    m_yaml->setDimmed(isOld);
    m_logs->setDimmed(isOld);
}

void PodPane::showAll()
{
    const WallTime now = m_clock.wallNow();
    m_head->showPod(m_pod, m_gone, now);
    setHelpSubject(this, podTopic(podStatusOf(*m_pod).word));
    m_overview->setFacts(podFacts(*m_pod, now));
    m_containers->setPod(m_pod, now);
    m_tabs->setTabText(m_tabs->indexOf(m_containerList),
                       tr("Containers (%1)").arg(countText(m_containers->rowCount())));
}

void PodPane::countOn()
{
    if (!m_pod)
        return;
    showAll();
    if (m_seen == m_eventsView)
        m_eventsView->countOn();
    else if (m_seen == m_logs)
        m_logs->countOn();
}

void PodPane::beginLook()
{
    if (m_isLooking || !m_pod)
        return;
    m_isLooking = true;
    changeTab();
}

void PodPane::endLook()
{
    if (m_seen)
        lookAt(m_seen, false);
    m_seen = nullptr;
    m_isLooking = false;
}

void PodPane::changeTab()
{
    QWidget *tab = m_tabs->currentWidget();
    if (!m_isLooking || tab == m_seen)
        return;
    if (m_seen)
        lookAt(m_seen, false);
    m_seen = tab;
    lookAt(tab, true);
}

void PodPane::lookAt(QWidget *tab, bool isLooking)
{
    if (tab == m_eventsView && m_events)
        isLooking ? m_events->start() : m_events->stop();
    else if (tab == m_yaml)
        isLooking ? m_yaml->beginLook() : m_yaml->endLook();
    else if (tab == m_logs)
        isLooking ? m_logs->beginLook() : m_logs->endLook();
}

void PodPane::openLogs()
{
    m_tabs->setCurrentWidget(m_logs);
    m_logs->setFocus();
}

void PodPane::openAs(const PodPane &other)
{
    m_tabs->setCurrentIndex(other.m_tabs->currentIndex());
    m_logs->setContainer(other.m_logs->container());
}

void PodPane::openContainerLog(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_logs->setContainer(index.data(ContainersModel::ContainerRole).toString());
    openLogs();
}

bool PodPane::isWindowKey(const QKeyEvent &event) const
{
    return m_place == Place::OverTable && event.modifiers() == Qt::AltModifier &&
           event.key() == Qt::Key_Return;
}

/// Find, while a tab has the focus: meant is the text below it.
bool PodPane::isFindInPage(const QKeyEvent &event) const
{
    const QWidget *page = m_tabs->currentWidget();
    return event.matches(QKeySequence::Find) && m_tabs->tabBar()->hasFocus() &&
           (page == m_logs || page == m_yaml);
}

void PodPane::findInPage(QKeyEvent &event)
{
    m_tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason);
    QWidget *place = QApplication::focusWidget();
    if (place && place != m_tabs->tabBar()) // it stays there where no text is shown
        QApplication::sendEvent(place, &event);
}

/// The window has actions with these keys, for the node and for nodes.
bool PodPane::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (isWindowKey(key) || isFindInPage(key))
            event->accept();
    }
    return QWidget::event(event);
}

void PodPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backWanted();
    else if (isWindowKey(*event))
        Q_EMIT windowWanted();
    else if (isFindInPage(*event))
        findInPage(*event);
    else
        QWidget::keyPressEvent(event);
}

} // namespace drover::ui
