#include "ui/drains/boardbuttons.h"

#include "ui/drains/draincommands.h"
#include "ui/drains/drainwords.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/writes/availability.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

QAction *addEntry(QMenu &menu, const char *icon, const QString &text, QPushButton &button)
{
    QAction *entry = menu.addAction(themedIcon(QLatin1StringView(icon)), text, &button, &QPushButton::click);
    entry->setObjectName(button.objectName());
    entry->setEnabled(button.isEnabled());
    return entry;
}

} // namespace

/// Few keys to Alt are left beside the menus and the pages of the details; the menu has one for each.
BoardButtons::BoardButtons(ClusterOperations &operations, QWidget *parent)
    : QWidget(parent), m_operations(operations)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(kSpace);
    m_pause = add(row, {}, "pause");
    m_cancel = add(row, tr("Cance&l Drain…"), "cancel");
    m_retry = add(row, tr("&Retry Failed"), "retry");
    m_deadline = add(row, {}, "deadline");
    m_uncordon = add(row, tr("Uncordon…"), "uncordon");
    row->addStretch(1);
    m_copy = add(row, tr("Copy Report"), "copyReport");
    m_putAway = add(row, tr("Dismiss"), "putAway");
    auto *deadlines = new QMenu(m_deadline);
    connect(deadlines, &QMenu::aboutToShow, this, [this, deadlines] { offerDeadlines(*deadlines); });
    m_deadline->setMenu(deadlines);
    connectButtons();
}

QPushButton *BoardButtons::add(QBoxLayout *row, const QString &text, const char *name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1StringView(name));
    row->addWidget(button);
    return button;
}

void BoardButtons::connectButtons()
{
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_drain->setPaused(!m_drain->isPaused());
        Q_EMIT acted();
    });
    connect(m_cancel, &QPushButton::clicked, this,
            [this] { cancelDrains({m_drain}, m_operations.context().clusterName, this); });
    connect(m_retry, &QPushButton::clicked, this, [this] { m_drain->retryFailed(); });
    connect(m_uncordon, &QPushButton::clicked, this,
            [this] { Q_EMIT uncordonWanted(toText(m_drain->progress().node)); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(drainReport(m_drain->progress(), m_operations.clock().wallNow()));
    });
    connect(m_putAway, &QPushButton::clicked, this, [this] { m_operations.putAway(*m_drain); });
}

void BoardButtons::fill(QMenu &menu, QAction *wish)
{
    const bool isPaused = m_drain && m_drain->isPaused();
    menu.setToolTipsVisible(true);
    addEntry(menu, isPaused ? "drain" : "paused", isPaused ? tr("Resu&me") : tr("&Pause"), *m_pause);
    addEntry(menu, "close", tr("Cance&l Drain…"), *m_cancel);
    addEntry(menu, "refresh", tr("&Retry Failed"), *m_retry);
    QMenu *deadlines = menu.addMenu(m_deadline->text());
    deadlines->menuAction()->setObjectName(m_deadline->objectName());
    deadlines->setEnabled(m_deadline->isEnabled());
    offerDeadlines(*deadlines);
    QAction *uncordon = addEntry(menu, "uncordon", tr("&Uncordon…"), *m_uncordon);
    uncordon->setToolTip(plainToolTip(m_whyNotUncordon));
    menu.addSeparator();
    menu.addAction(wish);
    addEntry(menu, "copy", tr("&Copy Report"), *m_copy);
    addEntry(menu, "remove", tr("D&ismiss"), *m_putAway);
}

void BoardButtons::offerRetry(QMenu &menu) const
{
    addEntry(menu, "refresh", tr("&Retry Failed"), *m_retry);
}

void BoardButtons::offerDeadlines(QMenu &menu)
{
    const bool isRaised = m_drain && m_drain->progress().deadline;
    menu.clear();
    menu.addAction(isRaised ? tr("By 5 &Minutes") : tr("In 5 &Minutes"), this,
                   [this] { raiseDeadline(5min); });
    menu.addAction(isRaised ? tr("By &30 Minutes") : tr("In &30 Minutes"), this,
                   [this] { raiseDeadline(30min); });
    if (isRaised)
        menu.addAction(tr("&No Deadline"), this, [this] { m_drain->setTimeout(0s); });
}

void BoardButtons::raiseDeadline(std::chrono::seconds by)
{
    const DrainProgress &progress = m_drain->progress();
    const WallTime now = m_operations.clock().wallNow();
    const WallTime from = std::max(progress.deadline.value_or(now), now);
    m_drain->setTimeout(std::chrono::duration_cast<std::chrono::seconds>(from + by - progress.started));
    Q_EMIT acted();
}

void BoardButtons::offer(QPushButton &button, bool isOn)
{
    if (!isOn && button.isEnabled())
        Q_EMIT goingOff(&button);
    button.setEnabled(isOn);
}

void BoardButtons::showDrain(DrainOperation &drain)
{
    m_drain = &drain;
    const DrainProgress &progress = drain.progress();
    const bool isRunning = progress.isRunning();
    m_pause->setText(drain.isPaused() ? tr("Resume") : tr("Pause"));
    offer(*m_pause, isRunning && !(drain.isPaused() && m_operations.isReadOnly()));
    offer(*m_cancel, isRunning);
    offer(*m_retry, progress.outcome == DrainOutcome::Failed && !m_operations.isReadOnly());
    m_deadline->setText(progress.deadline ? tr("Raise Dea&dline") : tr("Set Dea&dline"));
    offer(*m_deadline, isRunning);
    const NodePtr node = m_operations.cache().node(progress.node);
    m_whyNotUncordon = node ? refusalOf(NodeAct::Uncordon, {node}, factsOf(m_operations))
                            : tr("The node is not in this cluster any more.");
    offer(*m_uncordon, m_whyNotUncordon.isEmpty());
    m_uncordon->setToolTip(plainToolTip(m_whyNotUncordon));
    offer(*m_putAway, !isRunning);
}

} // namespace drover::ui
