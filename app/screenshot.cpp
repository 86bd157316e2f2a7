#include "app/screenshot.h"

#include "ui/nodes/nodeview.h"
#include "ui/window/clustertabs.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDialog>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace drover {

namespace {

constexpr std::chrono::seconds kWaitAtMost{20};
constexpr std::chrono::milliseconds kLookEvery{20};
// Rows that came last are sorted in within 250 ms; then the window is painted once more.
constexpr std::chrono::milliseconds kSettle{400};
// What an action opens asks the server, and shows what comes.
constexpr std::chrono::milliseconds kAfterAction{2500};

/// The window with the dialogs over it, each framed by a line as a desktop would.
QPixmap pictureOf(QWidget &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        const auto *dialog = qobject_cast<QDialog *>(widget);
        if (!dialog || !dialog->isVisible())
            continue;
        // Where a window manager would put it; there may be none.
        const QPoint place((window.width() - widget->width()) / 2,
                           std::max(0, (window.height() - widget->height()) / 2));
        painter.drawPixmap(place, widget->grab());
        painter.setPen(widget->palette().color(QPalette::Mid));
        painter.drawRect(QRect(place, widget->size()).adjusted(-1, -1, 0, 0));
    }
    return picture;
}

} // namespace

Screenshot::Screenshot(Clock &clock, ui::MainWindow &window, QString path, QObject *parent)
    : QObject(parent), m_clock(clock), m_window(window), m_path(std::move(path)),
      m_deadline(clock.now() + kWaitAtMost)
{
    look();
}

Screenshot::~Screenshot() = default;

void Screenshot::begin(bool isAnyFailed)
{
    m_isBegun = true;
    m_isAnyFailed = isAnyFailed;
}

void Screenshot::look()
{
    const bool isEmpty = m_window.tabs().count() == 0;
    const bool isComplete = m_isBegun && (isEmpty || m_window.tabs().areAllSynced());
    if (isComplete || m_clock.now() >= m_deadline)
        settle(isComplete && !m_isAnyFailed);
    else
        m_timer = m_clock.callAfter(kLookEvery, [this] { look(); });
}

void Screenshot::settle(bool isComplete)
{
    if (m_actions.isEmpty()) {
        m_timer = m_clock.callAfter(kSettle, [this, isComplete] { save(isComplete); });
        return;
    }
    act(m_actions.takeFirst());
    m_timer = m_clock.callAfter(kAfterAction, [this, isComplete] { settle(isComplete); });
}

void Screenshot::act(const QString &id)
{
    const auto table = ui::actionTable();
    const auto spec = std::find_if(table.begin(), table.end(),
                                   [&id](const ui::ActionSpec &each) { return id == each.id; });
    ui::ClusterTab *tab = m_window.tabs().currentTab();
    const QString node = QStringLiteral("node/");
    if (id.startsWith(node) && tab && tab->view().goTo(id.mid(node.size())))
        return;
    if (spec == table.end())
        qCritical("--do %ls: there is no such action or node", qUtf16Printable(id));
    else if (spec->scope == ui::ActionScope::Window)
        m_window.actions().action(spec->id)->trigger();
    else if (tab)
        tab->view().actions().action(spec->id)->trigger();
}

void Screenshot::save(bool isComplete)
{
    m_window.repaint();
    const bool isSaved = pictureOf(m_window).save(m_path, "PNG");
    if (!isSaved)
        qCritical("%ls: the picture cannot be written", qUtf16Printable(m_path));
    Q_EMIT done(isComplete && isSaved ? 0 : 1);
}

} // namespace drover
