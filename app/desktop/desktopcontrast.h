#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>

#include <optional>

namespace drover {

/// Whether the desktop wants high contrast, now and whenever that changes.
///
/// Nothing on the bus is waited for: connecting takes a thread of the pool, and the answer comes
/// later. Until then, and where no portal answers, it is not wanted.
/// Thread: the GUI thread. Errors: none; who does not answer has not asked for it.
/// Source: XDG Desktop Portal, Settings; GNOME's key is from before the portal had one of its own.
class DesktopContrast : public QObject
{
    Q_OBJECT

public:
    /// `busAddress` may be empty.
    explicit DesktopContrast(QString busAddress, QObject *parent = nullptr);
    ~DesktopContrast() override;

    void begin(); ///< once
    bool isHigh() const { return m_isHigh; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void takeSignal(const QDBusMessage &message); // by its name, from QtDBus

private:
    void listen(const char *path, const char *interface, const char *signal,
                const QStringList &arguments = {});
    void takeBus(bool isConnected);
    void ask();
    void take(const QDBusMessage &answer);

    QString m_address;
    QString m_name; ///< of the connection, within this program
    std::optional<QDBusConnection> m_bus;
    bool m_isAsking = false;
    bool m_isDue = false; ///< it changed while the answer was on its way
    bool m_isHigh = false;
};

} // namespace drover
