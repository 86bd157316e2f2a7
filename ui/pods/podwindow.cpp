#include "ui/pods/podwindow.h"

#include "core/base/beat.h"
#include "core/pods/looksources.h"
#include "ui/help/helpwindow.h"
#include "ui/pods/podpane.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"

#include <QVBoxLayout>

namespace drover::ui {

namespace {

constexpr QSize kSize(112 * kSpace, 72 * kSpace);

} // namespace

PodWindow::PodWindow(ApiRequests &requests, Clock &clock, const QString &user,
                     const PodDetailsPtr &pod, QWidget *parent)
    : QWidget(parent, Qt::Window), m_clock(clock), m_uid(pod->uid), m_requests(requests),
      m_user(user),
      m_feed(requests, clock, podDetailsByName(pod->nameSpace, pod->name),
             [uid = pod->uid](const PodDetails &other) { return other.uid == uid; })
{
    setSpokenRole(*this, QAccessible::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowIcon(programIcon());
    setWindowTitle(toText(podText(*pod)));
    resizeOnScreen(*this, kSize);
    addHelpKey(this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    setPage(new PodPane(requests, clock, user, PodPane::Place::InWindow, this));
    m_page->showPod(pod);
    m_page->setFocus(); // Esc closes
    connect(&m_feed, &Feed::replaced, this, &PodWindow::takePod);
    connect(&m_feed, &Feed::changed, this, &PodWindow::takePod);
    connect(&m_feed, &Feed::removed, this, &PodWindow::takePod);
    connect(&m_feed, &Feed::stateChanged, this,
            [this] { m_page->setDimmed(m_feed.state() == Feed::State::Failed); });
}

PodWindow::~PodWindow() = default;

void PodWindow::setPage(PodPane *page)
{
    m_page = page;
    layout()->addWidget(page);
    connect(page, &PodPane::backWanted, this, &QWidget::close);
}

void PodWindow::renewWords(QWidget &owner)
{
    const bool wasVisible = isVisible();
    const QRect place = geometry();
    PodPane *before = m_page;
    const bool hadFocus = before->isAncestorOf(focusWidget());
    if (parentWidget() != &owner)
        setParent(&owner, windowFlags()); // hides it
    setPage(new PodPane(m_requests, m_clock, m_user, PodPane::Place::InWindow, this));
    m_page->showPod(before->pod());
    if (before->gone())
        m_page->setGone(*before->gone());
    m_page->setDimmed(m_feed.state() == Feed::State::Failed);
    m_page->openAs(*before);
    delete before;
    if (isVisible()) {
        m_page->show();
        m_page->beginLook();
    } else if (wasVisible) {
        setGeometry(place);
        setAttribute(Qt::WA_ShowWithoutActivating);
        show();
    }
    if (hadFocus)
        m_page->setFocus();
}

void PodWindow::takePod()
{
    const auto pod = m_feed.objects().find(m_uid);
    if (pod != m_feed.objects().end())
        m_page->showPod(pod->second);
    else
        m_page->setGone(m_clock.wallNow());
}

void PodWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_feed.start();
    m_page->beginLook();
    m_tick = m_clock.callAfter(untilNextSecond(m_clock), [this] { tick(); });
}

void PodWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.reset();
    m_page->endLook();
    m_feed.stop();
}

void PodWindow::tick()
{
    m_tick = m_clock.callAfter(untilNextSecond(m_clock), [this] { tick(); });
    m_page->countOn();
}

void keepPodWindows(const QWidget &from, QWidget &owner)
{
    for (PodWindow *window : from.findChildren<PodWindow *>())
        window->renewWords(owner);
}

void renewPodWindows(QWidget &owner)
{
    for (PodWindow *window : owner.findChildren<PodWindow *>(Qt::FindDirectChildrenOnly))
        window->renewWords(owner);
}

} // namespace drover::ui
