#include "ui/objects/textpanel.h"

#include "ui/objects/codeview.h"
#include "ui/objects/findbar.h"
#include "ui/theme/statuspalette.h"

#include <QStringMatcher>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr std::size_t kMostMatches = 10000;

} // namespace

std::vector<int> matchesIn(const QString &text, const QString &needle, std::size_t most)
{
    std::vector<int> starts;
    if (needle.isEmpty())
        return starts;
    const QStringMatcher matcher(needle, Qt::CaseInsensitive);
    for (qsizetype at = matcher.indexIn(text); at >= 0 && starts.size() < most;
         at = matcher.indexIn(text, at + needle.size()))
        starts.push_back(static_cast<int>(at));
    return starts;
}

TextPanel::TextPanel(QWidget *parent)
    : QWidget(parent), m_view(new CodeView(this)), m_bar(new FindBar(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_view, 1);
    m_bar->hide();
    m_view->setAccessibleName(tr("The object as text"));
    setFocusProxy(m_view);
    m_bar->serve(*this, *m_view);
    connect(m_bar, &FindBar::openWanted, this, &TextPanel::openFind);
    connect(m_bar, &FindBar::needleChanged, this, &TextPanel::find);
    connect(m_bar, &FindBar::nextWanted, this, [this] { step(1); });
    connect(m_bar, &FindBar::previousWanted, this, [this] { step(-1); });
    connect(m_bar, &FindBar::closed, this, &TextPanel::closeFind);
}

const CodeText &TextPanel::code() const
{
    return m_view->code();
}

void TextPanel::setCode(const CodeText &code)
{
    if (code == m_view->code())
        return;
    m_view->setCode(code);
    if (!m_bar->isHidden())
        find(m_bar->needle());
}

void TextPanel::setDimmed(bool isDimmed)
{
    m_view->setDimmed(isDimmed);
    QPalette words = palette();
    if (isDimmed)
        words.setColor(QPalette::Text, statusColors(words).dimmed);
    m_view->setPalette(words);
}

void TextPanel::openFind()
{
    const QString selected = m_view->textCursor().selectedText();
    const bool isOneLine = !selected.contains(QChar::ParagraphSeparator);
    m_bar->open(isOneLine ? selected : QString());
    find(m_bar->needle());
}

void TextPanel::closeFind()
{
    m_matches.clear();
    m_current = -1;
    m_view->setMatches({}, 0, -1);
    m_bar->hide();
    m_view->setFocus();
}

void TextPanel::find(const QString &needle)
{
    m_matches = matchesIn(m_view->code().text, needle, kMostMatches + 1);
    m_isMore = m_matches.size() > kMostMatches;
    if (m_isMore)
        m_matches.pop_back();
    // The first at the caret or behind it, so that typing on stays where one is.
    const int caret = m_view->textCursor().selectionStart();
    const auto next = std::lower_bound(m_matches.begin(), m_matches.end(), caret);
    m_current = m_matches.empty()          ? -1
                : next == m_matches.end() ? 0
                                          : static_cast<int>(next - m_matches.begin());
    showMatches();
}

void TextPanel::step(int by)
{
    const int count = static_cast<int>(m_matches.size());
    if (count == 0)
        return;
    m_current = (m_current + by + count) % count;
    showMatches();
}

void TextPanel::showMatches()
{
    m_view->setMatches(m_matches, static_cast<int>(m_bar->needle().size()), m_current);
    m_bar->setCount(m_current, static_cast<int>(m_matches.size()), m_isMore);
}

} // namespace drover::ui
