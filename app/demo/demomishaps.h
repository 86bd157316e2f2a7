#pragma once

#include "app/demo/nodes/demostate.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace drover::demo {

/// What befalls nodes again and again. One that flaps falls silent, is given up by the controllers
/// 45 s later, and comes back after 20 s; all in 105 s, and the first time soon after the start.
/// One that reboots is away for half a minute of every seven.
///
/// Thread: the state's. Units: seconds. Errors: none.
class DemoMishaps : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Flaps, Reboots };

    explicit DemoMishaps(DemoState &state, QObject *parent = nullptr);

    void add(Kind kind, const QByteArray &node); ///< spread over the time when there are many
    void start();                                ///< from now on a second is a second
    void pass(qint64 seconds);                   ///< so many of them, at once

private:
    struct Subject {
        Kind kind;
        QByteArray node;
        qint64 position; // in its cycle
    };

    void step(Subject &subject);

    DemoState &m_state;
    QTimer m_tick;
    std::vector<Subject> m_subjects;
};

} // namespace drover::demo
