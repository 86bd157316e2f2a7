#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>

namespace drover::demo {

/// Things to do later, in the order of their time, on one timer.
///
/// Thread: the one that made it. Errors: none.
class DueQueue : public QObject
{
    Q_OBJECT

public:
    explicit DueQueue(QObject *parent = nullptr);

    void add(std::chrono::milliseconds in, std::function<void()> what);

private:
    void run();
    void arm();

    QElapsedTimer m_clock;
    QTimer m_timer;
    std::multimap<qint64, std::function<void()>> m_due; // by milliseconds of the clock
};

} // namespace drover::demo
