// What LogPage does to find in its lines, while they come and go.

#include "ui/logs/logpage.h"

#include "ui/logs/logbar.h"
#include "ui/logs/logsearch.h"
#include "ui/logs/logview.h"
#include "ui/objects/findbar.h"

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
}

/// Of no lines nothing is known yet.
bool LogPage::isSearched() const
{
    return m_search->isDone() && m_stream && m_stream->lines().end() > 0;
}

void LogPage::lookFor(const QString &needle)
{
    m_isFirstDue = true;
    m_search->setText(needle);
    m_isFirstDue = m_isFirstDue && !isSearched(); // it may be what was looked for before
}

/// Shows the first one from where one reads, as soon as it is known. Lines that come later move nobody.
void LogPage::takeFound()
{
    const bool isFirst = m_isFirstDue && !m_match && m_search->count() > 0 && !m_find->isHidden();
    m_isFirstDue = m_isFirstDue && !isSearched();
    isFirst ? step(true) : showMatches();
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
    m_search->setText({});
    m_find->hide();
    showMatches();
    if (m_isLooking)
        m_view->setFocus();
}

void LogPage::step(bool isForward)
{
    m_search->forgetDropped(); // lines go at once and are told of later
    const auto from = m_match.value_or(m_view->topLine());
    if (!m_match && isForward && m_search->placeOf(from) >= 0)
        m_match = from;
    else
        m_match = isForward ? m_search->next(from) : m_search->previous(from);
    showMatches();
    if (m_match)
        m_view->showLine(*m_match);
    keepMatch();
}

void LogPage::showMatches()
{
    if (m_match && m_stream && *m_match < m_stream->lines().first())
        m_match.reset(); // one follows the newest lines, and that one was dropped
    m_view->setMatches(m_search->text(), m_match);
    m_find->setCount(m_match ? m_search->placeOf(*m_match) : -1, m_search->count(),
                     !m_search->isDone());
    keepMatch();
}

/// A match that one reads stays, however fast lines come: where they leave no room, the log waits. It
/// goes on waiting when the search is closed: what was found would go for good.
void LogPage::keepMatch()
{
    const bool isHeld = m_stream && m_stream->state() == LogStream::State::Held;
    const bool isAtEnd = m_view->isAtEnd();
    if (!m_stream || (isHeld && !m_match && !isAtEnd))
        return;
    const bool isKept = m_match && !isAtEnd;
    m_stream->keepFrom(isKept ? std::optional(std::min(*m_match, m_view->topLine()))
                              : std::nullopt);
    // What nobody asked to follow is read to its end, whatever Pause says.
    const bool isWanted = m_bar->follows() || !m_stream->query().follows;
    if (isHeld && !isKept && m_isLooking && isWanted)
        goOn();
}

} // namespace drover::ui
