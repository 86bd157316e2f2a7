#include "ui/insight/eventsview.h"

#include "core/pods/eventtext.h"
#include "ui/insight/dimlabel.h"
#include "ui/insight/eventcolumns.h"
#include "ui/insight/eventsmodel.h"
#include "ui/insight/lookbar.h"
#include "ui/insight/looklist.h"
#include "ui/states/statearea.h"
#include "ui/states/statepage.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// Below a person's notice, and a burst of a thousand changes is one.
constexpr auto kGather = 100ms;
constexpr int kWholeLines = 4;
constexpr int kRoomForFrom = 100 * kSpace;
constexpr int kRoomForFirst = 125 * kSpace;

} // namespace

EventsView::EventsView(LookSubject subject, Clock &clock, QWidget *parent)
    : QWidget(parent), m_subject(std::move(subject)), m_clock(clock), m_bar(new LookBar(this)),
      m_warningsFirst(new QCheckBox(tr("Warnin&gs first"), this)), m_model(new EventsModel(this)),
      m_stack(new QStackedWidget(this)),
      m_list(new LookList(*m_model, EventsModel::CopyRole, tr("Events"), this)),
      m_state(new StateArea(this)),
      m_foot(new DimLabel(tr("The server keeps events for about an hour."), this))
{
    connectList();
    buildWhole();
    m_bar->addControl(m_warningsFirst);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_state);
    m_foot->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_stack, 1);
    rows->addWidget(m_wholeBox);
    rows->addWidget(m_foot);
    connect(m_warningsFirst, &QCheckBox::toggled, this, &EventsView::showEvents);
    connect(&m_state->page(), &StatePage::actionTriggered, this, [this] {
        if (m_feed)
            m_feed->start();
    });
    showState();
}

EventsView::~EventsView() = default;

void EventsView::connectList()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EventsView::showWhole);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &EventsView::showWhole);
    connect(m_list, &LookList::resized, this, &EventsView::sizeColumns);
}

void EventsView::buildWhole()
{
    m_wholeBox = new QWidget(this);
    m_wholeTitle = new QLabel(m_wholeBox);
    m_wholeTitle->setTextFormat(Qt::PlainText);
    m_whole = new QPlainTextEdit(m_wholeBox);
    m_whole->setReadOnly(true);
    m_whole->setTabChangesFocus(true);
    m_whole->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_whole->setFixedHeight(m_whole->fontMetrics().lineSpacing() * kWholeLines + kSpace);
    m_whole->setAccessibleName(tr("Whole message"));
    auto *rows = new QVBoxLayout(m_wholeBox);
    rows->setContentsMargins(kSpace, kSpace, kSpace, 0);
    rows->setSpacing(kSpace / 2);
    rows->addWidget(m_wholeTitle);
    rows->addWidget(m_whole);
    m_wholeBox->hide();
}

void EventsView::setFeed(EventFeed *feed)
{
    if (m_feed)
        m_feed->disconnect(this);
    m_feed = feed;
    m_isSlow = false;
    if (feed)
        follow();
    showEvents();
}

void EventsView::follow()
{
    connect(m_feed, &Feed::replaced, this, &EventsView::showEvents);
    connect(m_feed, &Feed::changed, this, &EventsView::schedule);
    connect(m_feed, &Feed::removed, this, &EventsView::schedule);
    connect(m_feed, &Feed::stateChanged, this, [this] {
        m_isSlow = false;
        showState();
    });
}

void EventsView::schedule()
{
    if (!m_due)
        m_due = m_clock.callAfter(kGather, [this] { showEvents(); });
}

void EventsView::showEvents()
{
    m_due.reset();
    m_model->setNow(m_clock.wallNow());
    m_model->setEvents(m_feed ? orderedEvents(m_feed->objects(), m_warningsFirst->isChecked())
                              : std::vector<ClusterEventPtr>());
    showState();
    showWhole();
    Q_EMIT countsChanged();
}

void EventsView::showState()
{
    m_bar->setCount(countText());
    m_warningsFirst->setEnabled(count() > 0);
    const StateView state =
        m_feed ? lookState(*m_feed, count(), m_subject, m_isSlow) : StateView();
    LookMark mark = m_feed ? lookMark(*m_feed, m_clock.wallNow(), m_model->isDimmed()) : LookMark();
    if (!state.isNone())
        mark.why.clear(); // the state tells it
    m_bar->setMark(mark);
    m_foot->setVisible(state.isNone());
    m_state->page().setView(state);
    m_stack->setCurrentWidget(state.isNone() ? static_cast<QWidget *>(m_list) : m_state);
}

QString EventsView::countText() const
{
    if (count() == 0)
        return {};
    if (m_feed && m_feed->isPartial())
        return tr("%Ln events so far", nullptr, count());
    const QString events = count() == 1 ? tr("1 event") : tr("%Ln events", nullptr, count());
    const int warnings = warningCount();
    if (warnings == 0)
        return events;
    return tr("%1, %2", "number of events, number of warnings")
        .arg(events, warnings == 1 ? tr("1 warning") : tr("%Ln warnings", nullptr, warnings));
}

void EventsView::showWhole()
{
    const QModelIndex current = m_list->currentIndex();
    QString text;
    bool isCut = false;
    if (current.isValid()) {
        text = current.siblingAtColumn(EventsModel::Message).data(EventsModel::CopyRole).toString();
        const int room = m_list->columnWidth(EventsModel::Message) - 2 * kSpace;
        isCut = text.contains(u'\n') || m_list->fontMetrics().horizontalAdvance(text) > room;
    }
    m_wholeBox->setVisible(isCut);
    if (!isCut)
        return;
    m_wholeTitle->setText(current.siblingAtColumn(EventsModel::Reason).data().toString());
    if (m_whole->toPlainText() != text)
        m_whole->setPlainText(text);
}

void EventsView::countOn()
{
    m_model->setNow(m_clock.wallNow());
    if (m_feed && m_feed->state() == Feed::State::Loading && !m_isSlow) {
        m_isSlow = true;
        showState();
    }
}

void EventsView::setDimmed(bool isDimmed)
{
    m_model->setDimmed(isDimmed);
    showState();
}

int EventsView::count() const
{
    return m_model->rowCount();
}

int EventsView::warningCount() const
{
    return m_model->warningCount();
}

/// The message takes what is left; where that is little, what tells least goes.
void EventsView::sizeColumns()
{
    m_list->setColumnHidden(EventsModel::From, m_list->width() < kRoomForFrom);
    m_list->setColumnHidden(EventsModel::FirstSeen, m_list->width() < kRoomForFirst);
    int left = m_list->viewport()->width();
    for (int column = 0; column < EventsModel::ColumnCount; ++column) {
        const int least = m_list->cellWidth(eventColumnTitle(column));
        const int usual = m_list->cellWidth(QString::fromUtf8(eventColumn(column).usualText));
        m_list->setColumnWidth(column, std::max(least, usual));
        if (column != EventsModel::Message && !m_list->isColumnHidden(column))
            left -= m_list->columnWidth(column);
    }
    m_list->setColumnWidth(EventsModel::Message, std::max(left, 20 * kSpace));
    showWhole();
}

} // namespace drover::ui
