#include "ui/clusters/detailswindow.h"

#include "ui/details/detailspane.h"
#include "ui/help/helpwindow.h"
#include "ui/theme/icons.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

constexpr QSize kSize(92 * kSpace, 66 * kSpace);

bool isClose(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Close);
}

} // namespace

DetailsWindow::DetailsWindow(NodeCache &cache, Clock &clock, QString cluster, QWidget *tab)
    : QWidget(tab, Qt::Window), m_cluster(std::move(cluster)),
      m_pane(new DetailsPane(cache, clock, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowIcon(programIcon());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addWidget(m_pane);
    setFocusProxy(m_pane);
    addHelpKey(this);
    resizeOnScreen(*this, kSize);
    connect(m_pane, &DetailsPane::nodeNameChanged, this, [this](const QString &name) {
        setWindowTitle(tr("%1 – %2", "node, cluster").arg(name, m_cluster));
    });
}

void DetailsWindow::showNode(const QString &name)
{
    m_pane->showNode(name);
    m_pane->setPinned(true);
}

void DetailsWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || isClose(*event))
        close();
    else
        QWidget::keyPressEvent(event);
}

/// Ctrl+W is the main window's, too, and would close the cluster.
bool DetailsWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isClose(*static_cast<QKeyEvent *>(event)))
        event->accept();
    return QWidget::event(event);
}

} // namespace drover::ui
