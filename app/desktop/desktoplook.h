#pragma once

#include "app/desktop/sessionbus.h"
#include "ui/theme/appearance.h"

#include <QDBusMessage>
#include <QObject>

namespace drover {

/// How the desktop wants programs to look, now and whenever that changes.
///
/// Until the portal has answered, and where there is none, it wants nothing. What was said last holds
/// when the portal or the bus is lost; it is asked again when one is there again.
/// Thread: the GUI thread. Errors: none; who does not answer has not asked for anything.
/// Source: XDG Desktop Portal, Settings; GNOME's keys are from before the portal had its own.
class DesktopLook : public QObject
{
    Q_OBJECT

public:
    /// Asks at once. The bus must outlive it.
    explicit DesktopLook(SessionBus &bus, QObject *parent = nullptr);

    bool isHighContrast() const { return m_said.isHighContrast; }
    ui::Appearance preferred() const { return m_said.preferred; } ///< System: neither
    QString fontName() const { return m_said.fontName; } ///< GNOME's, in Pango's words

Q_SIGNALS:
    void changed();

private:
    struct Said {
        bool isHighContrast = false;
        ui::Appearance preferred = ui::Appearance::System;
        QString fontName;

        bool operator==(const Said &) const = default;
    };
    using Settings = QMap<QString, QVariantMap>;

    static Said saidIn(const Settings &settings);
    void takeOwner(const QDBusMessage &message);
    void ask();
    void take(const QDBusMessage &answer);

    SessionBus &m_bus;
    bool m_isAsking = false;
    bool m_isDue = false; ///< it changed while the answer was on its way
    Said m_said;
};

} // namespace drover
