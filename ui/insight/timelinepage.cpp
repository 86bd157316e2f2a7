#include "ui/insight/timelinepage.h"

#include "core/pods/eventtext.h"
#include "ui/insight/dimlabel.h"
#include "ui/insight/eventspage.h"
#include "ui/insight/lookbar.h"
#include "ui/insight/looklist.h"
#include "ui/insight/stripwidget.h"
#include "ui/insight/timelinemodel.h"
#include "ui/insight/timelinetext.h"
#include "ui/text/quantitytext.h"
#include "ui/text/timetext.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/spacing.h"

#include <QButtonGroup>
#include <QEvent>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kGather = 100ms;
constexpr std::chrono::hours kSpans[] = {1h, 6h, 24h};
constexpr int kLeastDetail = 24 * kSpace; ///< else one scrolls
constexpr int kMostMeasured = 200;
constexpr int kRoomy = 40 * kSpace; ///< the page's height from which it explains its bar

QToolButton *makeChip(const QString &text, QWidget *parent)
{
    auto *chip = new QToolButton(parent);
    chip->setText(text);
    chip->setCheckable(true);
    chip->setAutoRaise(true); // as the quick filters of the table
    chip->setFocusPolicy(Qt::TabFocus);
    return chip;
}

} // namespace

TimelinePage::TimelinePage(Sources sources, Clock &clock, QWidget *parent)
    : NodePage(clock, parent), m_sources(std::move(sources)), m_bar(new LookBar(this)),
      m_strip(new StripWidget(this)), m_model(new TimelineModel(this)),
      m_stack(new QStackedWidget(this)),
      m_list(new LookList(*m_model, TimelineModel::CopyRole, tr("Timeline"), this)),
      m_toldBy(new DimLabel(tr("The bar shows what Drover saw and, for the time before, what the node's "
                               "conditions report. The marks above it are events about readiness, boots "
                               "and kubelet starts; of repeated ones, the first and the last."),
                            this)),
      m_none(new DimLabel(tr("Nothing of the chosen kinds happened to this node."), this))
{
    build();
    followSources();
}

TimelinePage::~TimelinePage() = default;

QString TimelinePage::title() const
{
    return tr("&Timeline");
}

void TimelinePage::build()
{
    m_bar->addControl(buildSpans());
    m_toldBy->setWordWrap(true);
    m_toldBy->setContentsMargins(kSpace, 0, kSpace, kSpace / 2);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_none);
    m_stack->setMinimumHeight(kSpace); // in a low pane it gives way, not what stands above it
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_strip);
    rows->addWidget(m_toldBy);
    rows->addWidget(buildChips());
    rows->addWidget(m_stack, 1);
    setFocusProxy(m_list);
    connect(m_list, &LookList::resized, this, &TimelinePage::sizeColumns);
}

QWidget *TimelinePage::buildSpans()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->setSpacing(kSpace / 2);
    auto *group = new QButtonGroup(box);
    for (const std::chrono::hours span : kSpans) {
        QToolButton *chip = makeChip(tr("%1 h", "hours").arg(span.count()), box);
        chip->setAccessibleName(tr("Show the last %1 h").arg(span.count()));
        chip->setChecked(span == m_span);
        group->addButton(chip);
        row->addWidget(chip);
        connect(chip, &QToolButton::clicked, this, [this, span] {
            m_span = span;
            showStrip();
        });
    }
    return box;
}

QWidget *TimelinePage::buildChips()
{
    auto *box = new QWidget(this);
    auto *row = new FlowLayout(box);
    row->setContentsMargins(kSpace, 0, kSpace, kSpace / 2);
    row->setSpacing(kSpace / 2);
    for (int i = 0; i < kTimelineGroups; ++i) {
        const auto group = TimelineGroup(i);
        QToolButton *chip = makeChip(timelineGroupText(group), box);
        chip->setChecked(true);
        row->addWidget(chip);
        connect(chip, &QToolButton::toggled, this,
                [this, group](bool isShown) { chooseGroup(group, isShown); });
    }
    return box;
}

void TimelinePage::followSources()
{
    connect(&m_sources.history, &HistoryRecorder::recorded, this, &TimelinePage::schedule);
    connect(&m_sources.history, &HistoryRecorder::keepingChanged, this, &TimelinePage::showMark);
    connect(&m_sources.journal, &Journal::changed, this, [this] {
        if (isLooking())
            readWrites();
        schedule();
    });
}

void TimelinePage::nodeSwitched()
{
    m_due.reset();
    m_events.clear();
    m_writes.clear();
    m_feed = node() ? nodeEventsFeed(m_sources.requests, clock(), *node()) : nullptr;
    if (m_feed) {
        connect(m_feed.get(), &Feed::replaced, this, &TimelinePage::readEvents);
        connect(m_feed.get(), &Feed::changed, this, &TimelinePage::schedule);
        connect(m_feed.get(), &Feed::removed, this, &TimelinePage::schedule);
        connect(m_feed.get(), &Feed::stateChanged, this, &TimelinePage::showMark);
    }
    showEntries();
    showMark();
}

void TimelinePage::lookBegun()
{
    m_feed->start();
    readWrites();
    showEntries();
}

void TimelinePage::lookEnded()
{
    m_feed->stop();
    m_due.reset();
}

void TimelinePage::dimmedChanged()
{
    m_model->setDimmed(isDimmed());
    m_strip->setDimmed(isDimmed());
    showMark();
}

void TimelinePage::reachedAgain()
{
    m_feed->reachedAgain();
}

void TimelinePage::secondPassed()
{
    showStrip();
}

void TimelinePage::schedule()
{
    if (!m_due && isLooking())
        m_due = clock().callAfter(kGather, [this] { readEvents(); });
}

void TimelinePage::readEvents()
{
    m_due.reset();
    m_events = timelineOf(orderedEvents(m_feed->objects()));
    showEntries();
}

void TimelinePage::readWrites()
{
    const QString name = QString::fromUtf8(node()->name.data(), qsizetype(node()->name.size()));
    m_writes = timelineOf(m_sources.journal.entries(), m_sources.cluster, name);
}

void TimelinePage::showEntries()
{
    std::vector<TimelineEntry> entries;
    if (node())
        entries = mergedTimeline(
            {m_sources.history.history().entriesOf(node()->name), m_events, m_writes});
    std::erase_if(entries, [this](const TimelineEntry &entry) {
        return m_hidden.contains(timelineGroup(entry.kind));
    });
    m_model->setEntries(std::move(entries), clock().wallNow());
    const int count = m_model->rowCount();
    m_bar->setCount(count == 1 ? tr("1 entry") : tr("%Ln entries", nullptr, count));
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_list) : m_none);
    measureColumns();
    sizeColumns();
    showStrip();
}

void TimelinePage::showStrip()
{
    const WallTime now = clock().wallNow();
    m_strip->setMarks(m_feed ? marksOf(orderedEvents(m_feed->objects()), now - m_span, now)
                             : std::vector<EventMark>());
    showToldBy();
    m_strip->setSpans(node() ? m_sources.history.history().stripOf(node()->name, now - m_span, now)
                             : std::vector<StripSpan>(),
                      now);
}

void TimelinePage::showToldBy()
{
    m_toldBy->setVisible(m_strip->hasMarks() || height() >= kRoomy);
}

void TimelinePage::resizeEvent(QResizeEvent *event)
{
    NodePage::resizeEvent(event);
    showToldBy();
}

void TimelinePage::showMark()
{
    if (!m_feed)
        return m_bar->setMark({});
    LookMark mark = lookMark(*m_feed, clock().wallNow(), isDimmed());
    if (!mark.why.isEmpty())
        mark.why = tr("Events are missing below: %1").arg(mark.why);
    if (const QString unkept = m_sources.history.notKeptBecause(); !unkept.isEmpty()) {
        const QString sentence = tr("What happens now is not kept for the next start: %1").arg(unkept);
        mark.why = mark.why.isEmpty() ? sentence : mark.why + u'\n' + sentence;
    }
    if (!mark.text.isEmpty())
        mark.text = tr("Events: %1", "Live, As of 14:02:11").arg(mark.text);
    m_bar->setMark(mark);
}

void TimelinePage::chooseGroup(TimelineGroup group, bool isShown)
{
    if (isShown)
        m_hidden.erase(group);
    else
        m_hidden.insert(group);
    showEntries();
}

/// What the uppermost entries need, with the column's title.
int TimelinePage::widthOf(int column) const
{
    const int icon = column == TimelineModel::What ? 3 * kSpace : 0;
    const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    int width = m_list->cellWidth(title);
    for (int row = 0; row < std::min(m_model->rowCount(), kMostMeasured); ++row)
        width = std::max(width, m_list->cellWidth(m_model->index(row, column).data().toString()) + icon);
    return width;
}

void TimelinePage::measureColumns()
{
    m_needs.time = std::min(widthOf(TimelineModel::Time), m_list->cellWidth(widestMoment()));
    m_needs.what = widthOf(TimelineModel::What);
    m_needs.detail = widthOf(TimelineModel::Detail);
    m_needs.from = widthOf(TimelineModel::From);
    m_needs.usualWhat = m_list->cellWidth(QStringLiteral("MemoryPressure: Unknown → False")) + 3 * kSpace;
    m_needs.usualFrom = m_list->cellWidth(QStringLiteral("node-controller__"));
}

void TimelinePage::changeEvent(QEvent *event)
{
    NodePage::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    measureColumns();
    sizeColumns();
}

/// What is longer than usual is whole where the details, which are sentences, have room as well.
void TimelinePage::sizeColumns()
{
    int what = std::min(m_needs.what, m_needs.usualWhat);
    int from = std::min(m_needs.from, m_needs.usualFrom);
    const int left = m_list->viewport()->width() - m_needs.time;
    const int detail = std::max(std::min(m_needs.detail, left / 2), kLeastDetail);
    const auto widen = [&](int &width, int needed) {
        const int spare = left - what - from - detail;
        width += std::clamp(needed - width, 0, std::max(spare, 0));
    };
    widen(what, m_needs.what);
    widen(from, m_needs.from);
    m_list->setColumnWidth(TimelineModel::Time, m_needs.time);
    m_list->setColumnWidth(TimelineModel::What, what);
    m_list->setColumnWidth(TimelineModel::Detail, std::max(left - what - from, kLeastDetail));
    m_list->setColumnWidth(TimelineModel::From, from);
}

} // namespace drover::ui
