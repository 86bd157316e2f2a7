#pragma once

#include "app/desktop/sessionbus.h"

#include <QDBusMessage>
#include <QObject>

namespace drover {

/// Whether the desktop wants high contrast, now and whenever that changes.
///
/// Until the portal has answered, and where there is none, it is not wanted. What was said last holds
/// when the portal or the bus is lost; it is asked again when one is there again.
/// Thread: the GUI thread. Errors: none; who does not answer has not asked for it.
/// Source: XDG Desktop Portal, Settings; GNOME's key is from before the portal had one of its own.
class DesktopContrast : public QObject
{
    Q_OBJECT

public:
    /// The bus must outlive it.
    explicit DesktopContrast(SessionBus &bus, QObject *parent = nullptr);

    void begin(); ///< once
    bool isHigh() const { return m_isHigh; }

Q_SIGNALS:
    void changed();

private:
    void takeOwner(const QDBusMessage &message);
    void ask();
    void take(const QDBusMessage &answer);

    SessionBus &m_bus;
    bool m_isAsking = false;
    bool m_isDue = false; ///< it changed while the answer was on its way
    bool m_isHigh = false;
};

} // namespace drover
