#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <vector>

namespace drover {

/// What a desktop offers as org.freedesktop.Notifications, with all it was told.
///
/// Thread: the test's. Errors: isThere().
class FakeService : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Told {
        uint id = 0;
        uint replaces = 0;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int timeout = 0;
    };

    FakeService(const QString &busAddress, QStringList capabilities);
    ~FakeService() override; ///< it is gone from the bus

    bool isThere() const { return m_isThere; }

    bool isMute = false; ///< it does not say what it can do
    bool wasAsked = false;
    std::vector<Told> told;
    std::vector<uint> closed;

public Q_SLOTS:
    QStringList GetCapabilities();
    // NOLINTNEXTLINE: the specification's parameters
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &summary,
                const QString &body, const QStringList &actions, const QVariantMap &hints,
                int timeout);
    void CloseNotification(uint id);

Q_SIGNALS:
    void NotificationClosed(uint id, uint reason);
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);

private:
    QString m_name;
    QStringList m_capabilities;
    uint m_lastId;
    bool m_isThere = false;
};

} // namespace drover
