#include "app/screenshot.h"

#include "ui/window/clustertabs.h"
#include "ui/window/mainwindow.h"

#include <QPixmap>

namespace drover {

namespace {

constexpr std::chrono::seconds kWaitAtMost{20};
constexpr std::chrono::milliseconds kLookEvery{20};
// Rows that came last are sorted in within 250 ms; then the window is painted once more.
constexpr std::chrono::milliseconds kSettle{400};

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
    m_timer = m_clock.callAfter(kSettle, [this, isComplete] { save(isComplete); });
}

void Screenshot::save(bool isComplete)
{
    m_window.repaint();
    const bool isSaved = m_window.grab().save(m_path, "PNG");
    if (!isSaved)
        qCritical("%ls: the picture cannot be written", qUtf16Printable(m_path));
    Q_EMIT done(isComplete && isSaved ? 0 : 1);
}

} // namespace drover
