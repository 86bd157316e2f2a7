// What LogPage does to find in its lines, while they come and go.

#include "ui/logs/logpage.h"

#include "ui/logs/logbar.h"
#include "ui/logs/logsearch.h"
#include "ui/logs/logview.h"
#include "ui/objects/findbar.h"

#include <QKeyEvent>
#include <QShortcut>

#include <algorithm>

namespace drover::ui {

void LogPage::connectSearch()
{
    m_find->serve(*this, *m_view);
    connect(m_find, &FindBar::openWanted, this, &LogPage::openFind);
    connect(m_find, &FindBar::needleChanged, this, [this](const QString &needle) {
        m_match.reset();
        lookFor(needle);
    });
    connect(m_find, &FindBar::nextWanted, this, [this] { step(true); });
    connect(m_find, &FindBar::previousWanted, this, [this] { step(false); });
    connect(m_find, &FindBar::closed, this, &LogPage::closeFind);
    connect(m_search, &LogSearch::changed, this, &LogPage::takeFound);
    // Also where a box has the focus, which would choose its last entry.
    auto *newest = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_End), this);
    newest->setContext(Qt::WidgetWithChildrenShortcut);
    connect(newest, &QShortcut::activated, this, &LogPage::goToNewest);
}

/// Of no lines nothing is known yet.
bool LogPage::isSearched() const
{
    return m_search->isDone() && m_stream && m_stream->lines().end() > 0;
}

void LogPage::expectFirst()
{
    m_isFirstDue = true;
    m_endBefore = m_stream ? m_stream->lines().end() : 0;
}

void LogPage::lookFor(const QString &needle)
{
    expectFirst();
    m_search->setText(needle);
    m_isFirstDue = m_isFirstDue && !isSearched(); // it may be what was looked for before
}

/// Lines are looked at from the oldest on: one from where one reads may come after many before it. In
/// a flood there is always more to look at; that is not waited for.
bool LogPage::isFirstKnown() const
{
    const std::optional<LogBuffer::Number> last = m_search->last();
    return last && (m_search->lookedTo() >= m_endBefore || *last >= m_view->topLine());
}

/// Shows the first one from where one reads, as soon as it is known. Lines that come later move nobody.
void LogPage::takeFound()
{
    const bool isFirst = m_isFirstDue && !m_match && isFirstKnown() && !m_find->isHidden();
    m_isFirstDue = m_isFirstDue && !isSearched();
    isFirst ? step(true) : showMatches();
    comeBack();
}

/// Where nothing matches, who was at the end before is there again: what is looked for may be still
/// to come. Who scrolled meanwhile stays, and so does what waits or was paused: a mistyped letter would
/// let go what was found.
void LogPage::comeBack()
{
    const bool isNothing = !m_search->text().isEmpty() && isSearched() && m_search->count() == 0;
    const bool isHeld = m_stream && m_stream->state() == LogStream::State::Held;
    if (isNothing && !isHeld && m_topFromEnd == m_view->topLine() && isMoreWanted())
        m_view->goToEnd();
}

void LogPage::openFind()
{
    const QString selected = m_view->selectedText();
    m_find->open(selected.contains(u'\n') || m_match ? QString() : selected);
    lookFor(m_find->needle());
    showMatches();
}

void LogPage::closeFind()
{
    m_match.reset();
    m_topFromEnd.reset();
    m_search->setText({});
    m_find->hide();
    showMatches();
    if (m_isLooking)
        m_view->setFocus();
}

/// The one where one was, where it is in sight; else the next from there.
std::optional<LogBuffer::Number> LogPage::firstMatch() const
{
    const auto top = m_view->topLine();
    const auto from = m_lastMatch && m_view->isSeen(*m_lastMatch) && m_search->placeOf(*m_lastMatch) >= 0
                          ? *m_lastMatch
                          : top;
    return m_search->placeOf(from) >= 0 ? from : m_search->next(from);
}

void LogPage::step(bool isForward)
{
    m_search->forgetDropped(); // lines go at once and are told of later
    const auto from = m_match.value_or(m_view->topLine());
    if (!m_match && isForward)
        m_match = firstMatch();
    else
        m_match = isForward ? m_search->next(from) : m_search->previous(from);
    showMatches();
    if (m_match) {
        const bool isFromEnd = m_view->isAtEnd() || m_topFromEnd == m_view->topLine();
        m_view->showLine(*m_match);
        m_topFromEnd = isFromEnd ? std::optional(m_view->topLine()) : std::nullopt;
        m_lastMatch = m_match;
    }
    keepPlace();
}

void LogPage::showMatches()
{
    if (m_match && m_stream && *m_match < m_stream->lines().first())
        m_match.reset(); // one follows the newest lines, and that one was dropped
    m_view->setMatches(m_search->text(), m_match);
    m_find->setCount(m_match ? m_search->placeOf(*m_match) : -1, m_search->count(),
                     !m_search->isDone());
    keepPlace();
    if (m_stream && m_stream->state() == LogStream::State::Held)
        showAll(); // why it waits
}

/// What one reads above the end stays, and what was found while one reads one of it, however fast lines
/// come: where they leave no room, the log waits. It goes on waiting when the search is closed: what was
/// found would go for good.
void LogPage::keepPlace()
{
    const bool isHeld = m_stream && m_stream->state() == LogStream::State::Held;
    const bool isAtEnd = m_view->isAtEnd();
    if (!m_stream || (isHeld && !m_match && !isAtEnd))
        return;
    const auto top = m_view->topLine();
    // From the first one on: any other may be gone to from here.
    const auto first = m_match ? std::min(m_search->first().value_or(top), top) : top;
    const bool isKept = !isAtEnd && (m_match || !m_isPlaceLetGo);
    m_stream->keepFrom(isKept ? std::optional(first) : std::nullopt);
    if (isHeld && isAtEnd && m_isLooking && isMoreWanted())
        goOn();
}

/// What nobody asked to follow is read to its end, whatever Pause says.
bool LogPage::isMoreWanted() const
{
    return m_bar->follows() || (m_stream && !m_stream->query().follows);
}

/// In the field End goes to the end of what is typed: this one is the log's from everywhere.
/// No match that is found later takes one back from there.
void LogPage::goToNewest()
{
    m_isFirstDue = false;
    m_view->goToEnd();
}

void LogPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_End && event->modifiers().testFlag(Qt::ControlModifier))
        goToNewest();
    else
        QWidget::keyPressEvent(event);
}

} // namespace drover::ui
