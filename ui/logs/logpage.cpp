#include "ui/logs/logpage.h"

#include "core/base/savefile.h"
#include "ui/insight/dimlabel.h"
#include "ui/objects/findbar.h"
#include "ui/logs/logbar.h"
#include "ui/logs/logsearch.h"
#include "ui/logs/logview.h"
#include "ui/states/statearea.h"
#include "ui/states/statepage.h"
#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/filedialog.h"
#include "ui/theme/spacing.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

using namespace std::chrono_literals;
using State = LogStream::State;

// A container that has not started yet is asked about so often.
constexpr auto kWhileWaiting = 5s;
constexpr int kRoomForFoot = 14 * kSpace; ///< in a lower pane the lines are worth more

} // namespace

LogPage::LogPage(ApiRequests &requests, Clock &clock, const QString &user, QWidget *parent)
    : QWidget(parent), m_requests(requests), m_clock(clock), m_user(user),
      m_search(new LogSearch(clock, this)), m_bar(new LogBar(this)), m_find(new FindBar(this)),
      m_stack(new QStackedWidget(this)), m_view(new LogView(this)), m_state(new StateArea(this)),
      m_foot(new DimLabel({}, this))
{
    build();
    connectParts();
    connectSearch();
    showAll();
}

LogPage::~LogPage() = default;

void LogPage::build()
{
    m_find->hide();
    m_foot->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    m_foot->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_find);
    rows->addWidget(m_stack, 1);
    rows->addWidget(m_foot);
    setFocusProxy(m_view);
}

void LogPage::connectParts()
{
    connect(m_bar, &LogBar::queryChanged, this, &LogPage::restart);
    connect(m_bar, &LogBar::followChanged, this, &LogPage::takeFollow);
    connect(m_bar, &LogBar::timesToggled, m_view, &LogView::setTimesShown);
    connect(m_bar, &LogBar::wrapToggled, m_view, &LogView::setWrapped);
    connect(m_bar, &LogBar::findWanted, this, &LogPage::openFind);
    connect(m_bar, &LogBar::saveWanted, this, &LogPage::askWhereToSave);
    connect(m_bar, &LogBar::endWanted, m_view, &LogView::goToEnd);
    connect(m_view, &LogView::atEndChanged, this, &LogPage::takeEndOfView);
    connect(m_view, &LogView::scrolled, this, [this] {
        m_isPlaceLetGo = false;
        keepPlace();
    });
    connect(&m_state->page(), &StatePage::actionTriggered, this, &LogPage::restart);
}

void LogPage::setPod(const PodDetailsPtr &pod)
{
    const bool isOther = !pod || !m_pod || pod->uid != m_pod->uid;
    m_pod = pod;
    if (isOther) {
        newStream();
        m_told.clear();
        closeFind();
    }
    if (!pod)
        return showAll();
    m_bar->setPod(*pod);
    if (m_isLooking && !m_stream)
        restart();
    followContainer();
    showAll();
}

void LogPage::setContainer(const QString &name)
{
    m_bar->setContainer(name);
}

QString LogPage::container() const
{
    return QString::fromStdString(m_bar->container());
}

void LogPage::beginLook()
{
    if (m_isLooking || !m_pod)
        return;
    m_isLooking = true;
    const bool isRead = m_stream && m_stream->lines().end() > 0;
    if (!isRead)
        restart();
    else
        readOn();
}

void LogPage::endLook()
{
    m_isLooking = false;
    stopReading();
}

/// What was read stays, and the place where one reads it.
void LogPage::stopReading()
{
    m_retry.reset();
    m_nextTry.reset();
    if (m_stream && (m_stream->state() == State::Waiting || m_stream->state() == State::Reading))
        m_stream->stop();
}

/// Where it is wanted, from where it was stopped.
void LogPage::readOn()
{
    if (m_stream->state() == State::Held)
        keepPlace();
    else if (m_stream->query().follows ? m_bar->follows() : m_stream->state() == State::Idle)
        goOn(); // what is not followed is still read to its end
}

/// What was read of the former is let go. That a view without lines is at its end asks for no more
/// of those.
void LogPage::newStream()
{
    m_match.reset();
    m_lastMatch.reset();
    m_topFromEnd.reset();
    m_retry.reset();
    m_nextTry.reset();
    const std::unique_ptr<LogStream> former = std::move(m_stream);
    if (former)
        former->disconnect(this);
    m_view->setLines(nullptr);
    m_search->setLines(nullptr);
}

void LogPage::restart()
{
    newStream();
    if (!m_pod || !m_isLooking || m_bar->container().empty())
        return showAll();
    LogQuery query;
    query.nameSpace = m_pod->nameSpace;
    query.pod = m_pod->name;
    query.container = m_bar->container();
    query.follows = m_bar->follows();
    query.isPrevious = m_bar->isPrevious();
    query.tailLines = m_bar->tailLines();
    m_stream = std::make_unique<LogStream>(m_requests, m_clock, query);
    m_view->setLines(&m_stream->lines());
    if (!m_find->isHidden())
        expectFirst();
    m_search->setLines(&m_stream->lines());
    connect(m_stream.get(), &LogStream::stateChanged, this, &LogPage::takeState);
    connect(m_stream.get(), &LogStream::appended, this, &LogPage::takeLines);
    m_start = containerStart();
    m_stream->start();
}

void LogPage::takeFollow()
{
    const bool canStay = m_stream && m_stream->query().follows && m_stream->lines().end() > 0;
    if (!canStay)
        return restart();
    if (!m_bar->follows())
        stopReading();
    else if (m_isLooking && m_stream->state() == State::Held && !m_match) {
        m_isPlaceLetGo = true; // wherever one reads: it was asked for
        goOn();
    } else if (m_isLooking)
        readOn();
    showAll();
}

/// Behind the last line.
void LogPage::goOn()
{
    m_retry.reset();
    m_nextTry.reset();
    m_start = containerStart();
    if (!m_stream || m_stream->lines().end() == 0)
        return restart();
    m_stream->resume();
    keepPlace(); // none that is let go holds it any more
}

void LogPage::takeState()
{
    m_since = m_clock.wallNow();
    m_isSlow = false;
    if (m_stream->state() == State::Reading)
        m_attempt = 0;
    if (m_stream->state() == State::Failed)
        planTry();
    else if (m_stream->state() == State::Ended)
        takeEnd();
    showAll();
}

void LogPage::takeLines()
{
    m_view->linesChanged();
    m_search->linesChanged();
    showAll();
}

void LogPage::takeEndOfView()
{
    m_bar->setAtEnd(m_view->isAtEnd());
    m_isFirstDue = m_isFirstDue && !(m_match && m_view->isAtEnd()); // one has left what was found
    keepPlace();
    showFoot();
}

void LogPage::planTry()
{
    const Error &error = *m_stream->error();
    if (!m_isLooking || !m_stream->query().follows || !mayPass(error, m_stream->query()))
        return;
    const auto wait = error.kind == Error::Kind::Invalid
                          ? std::chrono::milliseconds(kWhileWaiting)
                          : error.retryAfter.value_or(m_backoff.delay(++m_attempt));
    tryAgainAfter(wait);
}

void LogPage::tryAgainAfter(std::chrono::milliseconds wait)
{
    m_nextTry = m_clock.wallNow() + wait;
    m_retry = m_clock.callAfter(wait, [this] { goOn(); });
}

/// A server ends a log that is followed for its own reasons too: the node's connection went, the
/// file was rotated. Once at once; where that brings no line, ever more slowly.
void LogPage::takeEnd()
{
    if (!m_isLooking || !m_stream->query().follows || hasStopped())
        return;
    tryAgainAfter(m_attempt == 0 ? 0ms : m_backoff.delay(m_attempt));
    ++m_attempt;
}

bool LogPage::hasStopped() const
{
    const ContainerStatus *status = m_pod ? statusOf(*m_pod, m_bar->container()) : nullptr;
    return status && (status->state.kind == ContainerState::Kind::Terminated ||
                      status->state.kind == ContainerState::Kind::Waiting);
}

Timestamp LogPage::containerStart() const
{
    const ContainerStatus *status = m_pod ? statusOf(*m_pod, m_bar->container()) : nullptr;
    const bool isRunning = status && status->state.kind == ContainerState::Kind::Running;
    return isRunning ? status->state.started : Timestamp();
}

/// A container that runs anew has a log anew.
void LogPage::followContainer()
{
    if (!m_isLooking || !m_stream || !m_stream->query().follows || !m_bar->follows())
        return;
    const bool isOver =
        m_stream->state() == State::Ended || m_stream->state() == State::Failed;
    const Timestamp start = containerStart();
    if (isOver && start.isReported() && start != m_start)
        return goOn();
    if (m_stream->state() == State::Ended && hasStopped()) {
        m_retry.reset();
        m_nextTry.reset();
    }
}

void LogPage::setDimmed(bool isDimmed)
{
    m_view->setDimmed(isDimmed);
}

void LogPage::countOn()
{
    m_isSlow = true;
    showAll();
}

LogFacts LogPage::facts() const
{
    LogFacts facts;
    facts.user = m_user;
    facts.isSlow = m_isSlow;
    facts.hasStopped = hasStopped();
    facts.since = m_since;
    facts.nextTry = m_nextTry;
    facts.hasMatch = m_match.has_value();
    if (!m_stream)
        return facts;
    facts.state = m_stream->state();
    facts.error = m_stream->error();
    facts.query = m_stream->query();
    facts.hasLines = m_stream->lines().first() < m_stream->lines().end();
    return facts;
}

void LogPage::showAll()
{
    const WallTime now = m_clock.wallNow();
    const LogFacts known = facts();
    const StateView state = logState(known, now);
    if (!state.isNone())
        m_state->page().setView(state);
    m_stack->setCurrentWidget(state.isNone() ? static_cast<QWidget *>(m_view) : m_state);
    m_bar->setMark(logMark(known, now));
    showFoot();
}

void LogPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_foot->setVisible(height() >= m_bar->height() + kRoomForFoot);
}

void LogPage::showFoot()
{
    QStringList parts;
    if (m_stream) {
        const LogBuffer &lines = m_stream->lines();
        const auto count = std::int64_t(lines.end() - lines.first());
        parts << (count == 1 ? tr("1 line") : tr("%1 lines").arg(countText(count)));
        if (lines.first() > 0)
            parts << tr("%1 older lines were dropped").arg(countText(std::int64_t(lines.first())));
        if (m_stream->skipped() > 0)
            parts << tr("%1 left out: they came too fast")
                         .arg(countText(std::int64_t(m_stream->skipped())));
        if (m_stream->query().follows && hasEnded(facts()))
            parts << tr("the container has stopped");
        if (lines.hasColours())
            parts << tr("terminal colors are not shown");
        if (!m_view->isAtEnd())
            parts << tr("Ctrl+End goes to the newest line");
    }
    if (!m_told.isEmpty())
        parts << m_told;
    m_foot->setText(parts.join(u" · "_s));
}

void LogPage::askWhereToSave()
{
    if (!m_stream)
        return;
    const LogQuery &query = m_stream->query();
    auto *dialog = fileDialog(this, tr("Save Log"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"%1-%2.log"_s.arg(toText(query.pod), toText(query.container)));
    connect(dialog, &QFileDialog::fileSelected, this, &LogPage::saveTo);
    dialog->open();
}

void LogPage::saveTo(const QString &path)
{
    const auto fill = [this](QSaveFile &file) {
        return m_stream->lines().writeTo(file, m_view->areTimesShown());
    };
    // While the file was chosen the page may have gone to another pod.
    const QString why = m_stream ? saveWhole(path, fill) : tr("it is not shown any more");
    m_told = why.isEmpty() ? tr("Saved in %1").arg(path) : tr("Could not be saved in %1: %2").arg(path, why);
    showFoot();
}

} // namespace drover::ui
