#include "ui/insight/whypage.h"

#include "ui/insight/lookbar.h"
#include "ui/insight/textrenewal.h"
#include "ui/insight/whytext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// The hour of which changes are counted, and a drain, move on without a change of the node.
constexpr auto kLookEvery = 15s;
constexpr int kRoomForColumns = 90 * kSpace;
constexpr int kRoomForLongFields = 140 * kSpace;

/// What was selected stays so where it stands still.
void select(QTextEdit &page, std::pair<int, int> before, const QString &text)
{
    QTextCursor cursor(page.document());
    if (std::max(before.first, before.second) < page.document()->characterCount()) {
        cursor.setPosition(before.first);
        cursor.setPosition(before.second, QTextCursor::KeepAnchor);
    }
    if (cursor.selectedText() != text)
        cursor = page.document()->find(text, 0, QTextDocument::FindCaseSensitively);
    if (!cursor.isNull())
        page.setTextCursor(cursor);
}

} // namespace

WhyPage::WhyPage(Sources sources, Clock &clock, QWidget *parent)
    : NodePage(clock, parent), m_sources(std::move(sources)), m_bar(new LookBar(this)),
      m_again(new QPushButton(themedIcon(QLatin1StringView("refresh")), tr("Ask A&gain"), this)),
      m_copy(new QPushButton(themedIcon(QLatin1StringView("copy")), tr("Copy as Te&xt"), this)),
      m_page(new QTextBrowser(this))
{
    build();
    connect(m_again, &QPushButton::clicked, this, &WhyPage::ask);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
}

WhyPage::~WhyPage() = default;

void WhyPage::build()
{
    m_bar->addControl(m_again);
    m_bar->addControl(m_copy);
    m_page->setFrameStyle(QFrame::NoFrame);
    m_page->setAccessibleName(tr("Why the node is as it is"));
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(kSpace);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_page, 1);
    setFocusProxy(m_page);
}

QString WhyPage::title() const
{
    return tr("&Why?");
}

QString WhyPage::text() const
{
    return m_query ? whyPlainText(m_query->facts(), m_query->openCount()) : QString();
}

WhyFacts WhyPage::knownFacts() const
{
    WhyFacts facts = whyFactsOf(node(), m_sources.cache.nodes(), m_sources.history.history(),
                                clock().wallNow());
    facts.drain = m_sources.drainOf(node()->name);
    if (isDimmed())
        facts.staleSince = m_asked.value_or(clock().wallNow());
    return facts;
}

void WhyPage::ask()
{
    if (!node())
        return;
    m_asked = m_looked = clock().wallNow();
    m_query = std::make_unique<WhyQuery>(m_sources.requests, clock(), knownFacts());
    connect(m_query.get(), &WhyQuery::changed, this, &WhyPage::showFindings);
    m_query->start();
    showFindings();
}

void WhyPage::nodeSwitched()
{
    m_query.reset();
    m_asked.reset();
    showFindings();
}

void WhyPage::nodeChanged()
{
    if (!m_query)
        return;
    m_looked = clock().wallNow();
    m_query->look(knownFacts());
    showFindings();
}

void WhyPage::lookBegun()
{
    ask();
}

void WhyPage::lookEnded()
{
    if (m_query)
        m_query->stop();
}

void WhyPage::dimmedChanged()
{
    nodeChanged();
}

void WhyPage::reachedAgain()
{
    if (m_query && m_query->isMissed())
        ask();
}

void WhyPage::secondPassed()
{
    if (!m_query)
        return;
    if (clock().wallNow() - m_looked >= kLookEvery)
        return nodeChanged();
    m_query->countOn();
    showFindings();
}

void WhyPage::showFindings()
{
    m_again->setEnabled(node() != nullptr);
    m_copy->setEnabled(m_query != nullptr);
    if (m_query)
        writeFindings();
    else
        m_page->clear();
    m_bar->setMark(mark());
}

void WhyPage::writeFindings()
{
    QTextDocument fresh;
    fresh.setUndoRedoEnabled(false);
    fresh.setDefaultFont(m_page->document()->defaultFont());
    const WhyLook look{palette(), m_isWide, m_hasRoom};
    writeWhy(fresh, m_query->facts(), m_query->openCount(), look);
    if (renewTexts(*m_page->document(), fresh))
        return;
    const int scrolled = m_page->verticalScrollBar()->value();
    const QTextCursor before = m_page->textCursor();
    const std::pair selected(before.anchor(), before.position());
    const QString text = before.selectedText();
    writeWhy(*m_page->document(), m_query->facts(), m_query->openCount(), look);
    if (!text.isEmpty())
        select(*m_page, selected, text);
    m_page->verticalScrollBar()->setValue(scrolled);
}

/// The answers are as old as that; what the watch tells of the node may be younger.
LookMark WhyPage::mark() const
{
    if (!m_query)
        return {};
    if (m_query->openCount() > 0)
        return {tr("Still asking…"), {}, QLatin1StringView("connecting"), Tone::Neutral};
    if (!m_query->answered())
        return {};
    const QString moment = exactMoment(*m_query->answered(), clock().wallNow());
    const QString text = isDimmed() ? tr("Answered %1") : tr("Answered %1, node live");
    return {text.arg(moment), {}, QLatin1StringView("stale"), Tone::Dimmed};
}

void WhyPage::resizeEvent(QResizeEvent *event)
{
    NodePage::resizeEvent(event);
    const bool isWide = width() >= kRoomForColumns;
    const bool hasRoom = width() >= kRoomForLongFields;
    if (isWide == m_isWide && hasRoom == m_hasRoom)
        return;
    m_isWide = isWide;
    m_hasRoom = hasRoom;
    showFindings();
}

void WhyPage::changeEvent(QEvent *event)
{
    NodePage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showFindings();
}

} // namespace drover::ui
