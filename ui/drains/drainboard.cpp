#include "ui/drains/drainboard.h"

#include "core/base/beat.h"
#include "core/base/duration.h"
#include "ui/drains/boardlist.h"
#include "ui/drains/boardmodel.h"
#include "ui/drains/drainlist.h"
#include "ui/drains/drainsmodel.h"
#include "ui/drains/drainwords.h"
#include "ui/help/helpsubject.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/splitter.h"
#include "ui/theme/spoken.h"
#include "ui/writes/availability.h"
#include "ui/writes/gonebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

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
    const QString span = humanDuration(elapsed(progress, now));
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
    split->setSizes({40 * kSpace, 120 * kSpace});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(split);
    setFocusProxy(m_podList);
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
    head->addWidget(buildButtons());
    column->addLayout(head);
    m_sorted->setSourceModel(m_pods);
    m_sorted->setSortRole(BoardModel::UrgencyRole);
    m_sorted->sort(BoardModel::StateColumn);
    m_podList = new BoardList(*m_sorted, right);
    connect(m_podList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DrainBoard::takePodTopic);
    column->addWidget(m_podList, 1);
    return right;
}

QPushButton *DrainBoard::addButton(QBoxLayout *row, const QString &text, const char *name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1StringView(name));
    row->addWidget(button);
    return button;
}

/// Few keys to Alt are left beside the pages of the details.
QWidget *DrainBoard::buildButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(kSpace);
    m_pause = addButton(row, {}, "pause");
    m_cancel = addButton(row, tr("Cance&l Drain"), "cancel");
    m_retry = addButton(row, tr("&Retry Failed"), "retry");
    m_deadline = addButton(row, {}, "deadline");
    m_uncordon = addButton(row, tr("Uncordon…"), "uncordon");
    row->addStretch(1);
    m_copy = addButton(row, tr("Copy Report"), "copyReport");
    m_putAway = addButton(row, tr("Dismiss"), "putAway");
    auto *menu = new QMenu(m_deadline);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { offerDeadlines(*menu); });
    m_deadline->setMenu(menu);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_current->setPaused(!m_current->isPaused());
        showCurrent();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_current->cancel(); });
    connect(m_retry, &QPushButton::clicked, this, [this] { m_current->retryFailed(); });
    connect(m_uncordon, &QPushButton::clicked, this,
            [this] { Q_EMIT uncordonWanted(toText(m_current->progress().node)); });
    connect(m_copy, &QPushButton::clicked, this,
            [this] {
                QGuiApplication::clipboard()->setText(
                    drainReport(m_current->progress(), m_clock.wallNow()));
            });
    connect(m_putAway, &QPushButton::clicked, this, [this] { m_operations.putAway(*m_current); });
    return bar;
}

void DrainBoard::offerDeadlines(QMenu &menu)
{
    const bool isRaised = m_current && m_current->progress().deadline;
    menu.clear();
    menu.addAction(isRaised ? tr("By 5 &Minutes") : tr("In 5 &Minutes"), this,
                   [this] { raiseDeadline(5min); });
    menu.addAction(isRaised ? tr("By &30 Minutes") : tr("In &30 Minutes"), this,
                   [this] { raiseDeadline(30min); });
    if (isRaised)
        menu.addAction(tr("&No Deadline"), this, [this] { m_current->setTimeout(0s); });
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
    m_pods->clear();
    m_podList->beginColumns();
    showCurrent();
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
    showButtons(progress);
}

void DrainBoard::takePodTopic()
{
    setHelpSubject(m_podList, m_podList->currentIndex().data(BoardModel::TopicRole).toString());
}

/// Qt would hand the focus of a button that goes off to whatever comes next: another button, or
/// something outside of the board.
void DrainBoard::offer(QPushButton &button, bool isOn)
{
    if (!isOn && window()->focusWidget() == &button) // the window's: a dialog may have the keys
        m_podList->setFocus();
    button.setEnabled(isOn);
}

void DrainBoard::showButtons(const DrainProgress &progress)
{
    const bool isRunning = progress.isRunning();
    m_pause->setText(m_current->isPaused() ? tr("Resume") : tr("Pause"));
    offer(*m_pause, isRunning);
    offer(*m_cancel, isRunning);
    offer(*m_retry, progress.outcome == DrainOutcome::Failed && !m_operations.isReadOnly());
    m_deadline->setText(progress.deadline ? tr("Raise Dea&dline") : tr("Set Dea&dline"));
    offer(*m_deadline, isRunning);
    const NodePtr node = m_operations.cache().node(progress.node);
    const QString why = node ? refusalOf(NodeAct::Uncordon, {node}, factsOf(m_operations))
                             : tr("The node is not in this cluster any more.");
    offer(*m_uncordon, why.isEmpty());
    m_uncordon->setToolTip(plainToolTip(why));
    offer(*m_putAway, !isRunning);
}

void DrainBoard::raiseDeadline(std::chrono::seconds by)
{
    const DrainProgress &progress = m_current->progress();
    const WallTime from =
        std::max(progress.deadline.value_or(m_clock.wallNow()), m_clock.wallNow());
    m_current->setTimeout(
        std::chrono::duration_cast<std::chrono::seconds>(from + by - progress.started));
    showCurrent();
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
