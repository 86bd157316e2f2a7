#include "ui/drains/drainboard.h"

#include "core/base/beat.h"
#include "core/base/duration.h"
#include "ui/drains/boardbuttons.h"
#include "ui/drains/boardlist.h"
#include "ui/drains/boardmodel.h"
#include "ui/drains/drainlist.h"
#include "ui/drains/drainsmodel.h"
#include "ui/drains/drainwords.h"
#include "ui/help/helpsubject.h"
#include "ui/help/helpwindow.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/splitter.h"
#include "ui/theme/spoken.h"
#include "ui/writes/gonebar.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

/// What the end line says already is not said again.
QString endText(const DrainProgress &progress, const QString &took, WallTime now)
{
    const QString ended = exactMoment(progress.ended.value_or(now), now);
    return progress.outcome == DrainOutcome::Drained
               ? DrainBoard::tr("ended %1", "a drain, when").arg(ended)
               : DrainBoard::tr("ended %1, took %2", "a drain, when").arg(ended, took);
}

QString timesText(const DrainProgress &progress, WallTime now)
{
    const QString began = DrainBoard::tr("since %1").arg(exactMoment(progress.started, now));
    const QString span = wordedDuration(elapsed(progress, now));
    if (!progress.isRunning())
        return endText(progress, span, now);
    if (!progress.deadline)
        return DrainBoard::tr("%1, %2, no deadline").arg(began, span);
    return DrainBoard::tr("%1, %2, gives up at %3")
        .arg(began, span, exactMoment(*progress.deadline, now));
}

QString titleOf(std::string_view node, const QString &line)
{
    return toText(node) + QStringLiteral(" · ") + line;
}

} // namespace

DrainBoard::DrainBoard(ClusterOperations &operations, Clock &clock, QWidget *parent)
    : QWidget(parent), m_operations(operations), m_clock(clock), m_drains(new DrainsModel(this)),
      m_pods(new BoardModel(this)), m_sorted(new QSortFilterProxyModel(this))
{
    setSpokenRole(*this, QAccessible::Grouping);
    setAccessibleName(tr("Drains"));
    auto *split = new Splitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(buildDrains());
    split->addWidget(buildPods());
    split->setStretchFactor(1, 1);
    split->setSizes({42 * kSpace, 118 * kSpace});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(split);
    setFocusProxy(m_drainList);
    for (QWidget *stop : stops())
        stop->installEventFilter(this);
    connect(&operations, &ClusterOperations::drainAdded, this, &DrainBoard::add);
    connect(&operations, &ClusterOperations::drainRemoved, this, &DrainBoard::remove);
    hide();
    for (const auto &drain : operations.drains())
        add(drain.get());
}

DrainBoard::~DrainBoard() = default;

QWidget *DrainBoard::buildDrains()
{
    m_drainList = new DrainList(*m_drains, this);
    connect(m_drainList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &row) { choose(m_drains->drainAt(row.row())); });
    connect(m_drainList, &DrainList::menuWanted, this, &DrainBoard::openDrainMenu);
    return m_drainList;
}

QWidget *DrainBoard::buildPods()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(kSpace, kSpace, kSpace, kSpace);
    head->setSpacing(kSpace);
    auto *line = new QHBoxLayout;
    line->setSpacing(kSpace);
    m_icon = new QLabel(right);
    m_title = new QLabel(right);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setObjectName(QLatin1StringView("endLine"));
    m_title->setWordWrap(true);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_times = new QLabel(right);
    m_times->setTextFormat(Qt::PlainText);
    m_times->setObjectName(QLatin1StringView("times"));
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_title, 1);
    line->addWidget(m_times, 0, Qt::AlignTop);
    m_bar = new GoneBar(right);
    head->addLayout(line);
    head->addWidget(m_bar);
    m_buttons = new BoardButtons(m_operations, right);
    connect(m_buttons, &BoardButtons::acted, this, &DrainBoard::showCurrent);
    connect(m_buttons, &BoardButtons::goingOff, this, &DrainBoard::leave);
    connect(m_buttons, &BoardButtons::uncordonWanted, this, &DrainBoard::uncordonWanted);
    head->addWidget(m_buttons);
    column->addLayout(head);
    m_sorted->setSourceModel(m_pods);
    m_sorted->setSortRole(BoardModel::UrgencyRole);
    m_sorted->sort(BoardModel::StateColumn);
    m_podList = new BoardList(*m_sorted, right);
    connect(m_podList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DrainBoard::takePodTopic);
    connect(m_podList, &BoardList::menuWanted, this, &DrainBoard::openPodMenu);
    column->addWidget(m_podList, 1);
    return right;
}

void DrainBoard::add(DrainOperation *drain)
{
    m_drains->add(drain);
    const auto show = [this, drain] {
        m_drains->update(drain, m_clock.wallNow());
        if (drain == m_current)
            showCurrent();
    };
    connect(drain, &DrainOperation::progressed, this, show);
    connect(drain, &DrainOperation::finished, this, [this, drain, show] {
        if (drain == m_current)
            m_podList->beginColumns(); // what pods waited for takes no room from the answers any more
        show();
        Q_EMIT ended(titleOf(drain->progress().node, endLine(drain->progress())));
    });
    m_drainList->setCurrentIndex(m_drains->index(0, 0));
    if (isHidden()) {
        setVisible(true);
        Q_EMIT shownChanged();
    }
}

void DrainBoard::remove(DrainOperation *drain)
{
    drain->disconnect(this);
    const int row = m_drains->rowOf(drain);
    if (drain == m_current)
        choose(nullptr);
    m_drains->remove(drain);
    if (m_drains->rowCount() == 0) {
        hide();
        Q_EMIT shownChanged();
        return;
    }
    if (!m_current)
        m_drainList->setCurrentIndex(m_drains->index(std::min(row, m_drains->rowCount() - 1), 0));
    choose(m_drains->drainAt(m_drainList->currentIndex().row()));
}

void DrainBoard::choose(DrainOperation *drain)
{
    if (m_current == drain)
        return;
    m_current = drain;
    if (m_menu)
        m_menu->close(); // it was of another
    m_pods->clear();
    m_podList->beginColumns();
    showCurrent();
    Q_EMIT keysChanged();
}

void DrainBoard::showDrainOf(const QString &node)
{
    for (int row = 0; row < m_drains->rowCount(); ++row) {
        if (toText(m_drains->drainAt(row)->progress().node) == node) {
            m_drainList->setCurrentIndex(m_drains->index(row, 0));
            return;
        }
    }
}

void DrainBoard::showRunning()
{
    if (current() && current()->progress().isRunning())
        return;
    for (int row = 0; row < m_drains->rowCount(); ++row) {
        if (m_drains->drainAt(row)->progress().isRunning())
            return m_drainList->setCurrentIndex(m_drains->index(row, 0));
    }
}

void DrainBoard::showDrain(DrainOperation &drain)
{
    m_drainList->setCurrentIndex(m_drains->index(m_drains->rowOf(&drain), 0));
}

QString DrainBoard::endLineText() const
{
    return m_title->text();
}

void DrainBoard::showCurrent()
{
    if (!m_current)
        return;
    const DrainProgress &progress = m_current->progress();
    const WallTime now = m_clock.wallNow();
    const StateText state = drainStateText(progress, now);
    m_icon->setPixmap(
        themedIcon(state.icon, state.tone).pixmap({2 * kSpace, 2 * kSpace}, devicePixelRatioF()));
    const QString line = standLine(progress, now);
    m_title->setText(titleOf(progress.node, line));
    m_title->setToolTip(plainToolTip(line));
    m_times->setText(timesText(progress, now));
    m_bar->show(percentGone(progress), state.tone, line);
    m_pods->setPods(shownPods(progress), progress.ended.value_or(now));
    m_podList->fitColumns();
    setHelpSubject(this, drainStateTopic(progress, now));
    takePodTopic();
    m_buttons->showDrain(*m_current);
}

void DrainBoard::takePodTopic()
{
    setHelpSubject(m_podList, m_podList->currentIndex().data(BoardModel::TopicRole).toString());
}

QWidgetList DrainBoard::stops() const
{
    QWidgetList all{m_drainList, m_podList};
    for (QPushButton *button : m_buttons->findChildren<QPushButton *>())
        all << button;
    return all;
}

/// Who comes back to the board finds it as it was left.
bool DrainBoard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        setFocusProxy(static_cast<QWidget *>(watched));
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        Q_EMIT keysChanged();
    return QWidget::eventFilter(watched, event);
}

bool DrainBoard::hasKeys() const
{
    return isVisible() && isAncestorOf(window()->focusWidget());
}

/// Qt would hand the focus of a button that goes off to whatever comes next: another button, or
/// something outside of the board.
void DrainBoard::leave(QPushButton *button)
{
    if (window()->focusWidget() == button) // the window's: a dialog may have the keys
        m_drainList->setFocus();
    if (focusProxy() == button)
        setFocusProxy(m_drainList);
}

QMenu &DrainBoard::beginMenu(QWidget &list)
{
    m_menu = new QMenu(&list);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    return *m_menu;
}

QAction *DrainBoard::nodeWish(QMenu &menu)
{
    auto *wish = new QAction(themedIcon(QLatin1StringView("details")), tr("&Show the Node"), &menu);
    wish->setObjectName(QLatin1StringView("showNode"));
    connect(wish, &QAction::triggered, this, [this] { Q_EMIT nodeWanted(toText(m_current->progress().node)); });
    return wish;
}

void DrainBoard::openDrainMenu(const QPoint &place)
{
    QMenu &menu = beginMenu(*m_drainList);
    m_buttons->fill(menu, nodeWish(menu));
    menu.popup(place);
}

void DrainBoard::openPodMenu(const QPoint &place)
{
    QMenu &menu = beginMenu(*m_podList);
    const QModelIndex pod = m_podList->currentIndex();
    const auto addCopy = [this, &menu](const QString &text, const char *name, const QString &copied) {
        QAction *copy = menu.addAction(themedIcon(QLatin1StringView("copy")), text, this,
                                       [copied] { QGuiApplication::clipboard()->setText(copied); });
        copy->setObjectName(QLatin1StringView(name));
        copy->setEnabled(!copied.isEmpty());
    };
    addCopy(tr("Copy &Name"), "copyName", pod.siblingAtColumn(BoardModel::PodColumn).data().toString());
    addCopy(tr("Copy Last &Answer"), "copyAnswer", pod.siblingAtColumn(BoardModel::AnswerColumn).data().toString());
    addCopy(tr("&Copy"), "copyRow", m_podList->currentText());
    menu.addSeparator();
    menu.addAction(themedIcon(QLatin1StringView("help")), tr("What does this &mean?"), this,
                   [this, topic = helpSubjectAt(m_podList)] { showHelp(topic, window()); });
    menu.addAction(nodeWish(menu));
    m_buttons->offerRetry(menu);
    menu.popup(place);
}

void DrainBoard::tick()
{
    m_second = m_clock.callAfter(untilNextSecond(m_clock), [this] { tick(); });
    m_drains->setNow(m_clock.wallNow());
    if (m_current && m_current->progress().isRunning())
        m_pods->setNow(m_clock.wallNow()); // of what is over the last state stays
    showCurrent();
}

void DrainBoard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
}

void DrainBoard::hideEvent(QHideEvent *event)
{
    m_second.reset();
    QWidget::hideEvent(event);
}

} // namespace drover::ui
