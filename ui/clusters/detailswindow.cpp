#include "ui/clusters/detailswindow.h"

#include "ui/details/detailspane.h"
#include "ui/help/helpwindow.h"
#include "ui/nodes/clusterfacts.h"
#include "ui/states/sessionstate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"
#include "ui/writes/messagebox.h"

#include <QKeyEvent>
#include <QToolTip>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

// So that of a condition the reason and the message are seen, too, which say the most.
constexpr QSize kSize(160 * kSpace, 66 * kSpace);

bool isClose(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Close);
}

} // namespace

DetailsWindow::DetailsWindow(NodeCache &cache, Clock &clock, QString cluster, QWidget *tab)
    : QWidget(tab, Qt::Window), m_cluster(std::move(cluster)), m_old(new MessageBox(Tone::Warning, this))
{
    setSpokenRole(*this, QAccessible::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowIcon(programIcon());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_old);
    m_old->setSentences({});
    setPane(new DetailsPane(cache, clock, this));
    addHelpKey(this);
    resizeOnScreen(*this, kSize);
}

void DetailsWindow::setPane(DetailsPane *pane)
{
    const bool hadFocus = m_pane && m_pane->isAncestorOf(focusWidget());
    delete m_pane;
    m_pane = pane;
    layout()->addWidget(pane);
    setFocusProxy(pane);
    connect(pane, &DetailsPane::nodeNameChanged, this, &DetailsWindow::showTitle);
    if (!isVisible())
        return;
    pane->show();
    layout()->activate();
    if (hadFocus)
        pane->setFocus();
}

void DetailsWindow::showTitle()
{
    setWindowTitle(tr("%1 – %2", "node, cluster").arg(m_pane->nodeName(), m_cluster));
}

void DetailsWindow::setCluster(const QString &name)
{
    m_cluster = name;
    showTitle();
}

void DetailsWindow::showNode(const QString &name)
{
    m_pane->showNode(name);
    m_pane->setPinned(true);
    m_pane->setFocus(); // else the first to be reached with Tab, its name, has it when it opens
}

void DetailsWindow::showFreshness(const Freshness &freshness, WallTime now)
{
    m_pane->showFreshness(freshness, now);
    const QString sentence = tr("%1: %2", "cluster, how fresh what is shown of it is");
    m_old->setSentences(isDimmed(freshness, now) ? QStringList{sentence.arg(m_cluster, asOfText(freshness, now))}
                                                 : QStringList());
}

void DetailsWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || isClose(*event))
        close();
    else if (!event->isAutoRepeat())
        Q_EMIT pressed(QKeySequence(event->keyCombination()));
}

void DetailsWindow::say(const QString &sentence)
{
    QToolTip::showText(mapToGlobal(QPoint(kSpace, 0)), plainToolTip(sentence), this);
}

/// Ctrl+W is the main window's, too, and would close the cluster.
bool DetailsWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isClose(*static_cast<QKeyEvent *>(event)))
        event->accept();
    return QWidget::event(event);
}

} // namespace drover::ui
