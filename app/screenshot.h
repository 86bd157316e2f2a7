#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <utility>

namespace drover {

namespace ui {
class MainWindow;
}

/// Saves a picture of the window once every cluster in it is complete, or after 20 s. Dialogs that
/// stand over it are in the picture.
///
/// Thread: the GUI thread. Errors: the exit code of done(), and a line on stderr where the file
/// cannot be written.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    /// `clock` and `window` must outlive it. The 20 s begin here.
    Screenshot(Clock &clock, ui::MainWindow &window, QString path, QObject *parent = nullptr);
    ~Screenshot() override;

    /// Actions of the table that are done first, one after the other; "node/NAME" chooses a node.
    void setActions(QStringList ids) { m_actions = std::move(ids); }
    /// All tabs that were asked for are open; `isAnyFailed` says that one could not be.
    void begin(bool isAnyFailed);

Q_SIGNALS:
    /// 0 when all clusters were complete and the file is written, else 1.
    void done(int exitCode);

private:
    void look();
    void settle(bool isComplete);
    void act(const QString &id);
    void save(bool isComplete);

    Clock &m_clock;
    ui::MainWindow &m_window;
    QString m_path;
    QStringList m_actions;
    TimePoint m_deadline;
    bool m_isBegun = false;
    bool m_isAnyFailed = false;
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace drover
