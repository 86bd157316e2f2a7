#pragma once

#include "app/notifications/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>

#include <functional>
#include <map>
#include <optional>

namespace drover {

/// Where programs of this session meet; empty where they do not. One that is only started by asking
/// for it is not asked for.
QString sessionBusAddress();

/// Shows notices through org.freedesktop.Notifications.
///
/// Nothing on the bus is waited for: connecting takes a thread of the pool, and each call is answered
/// later. A service that comes or is replaced later is told what stands. Signals count from the
/// program alone that took the notices.
/// Thread: the GUI thread. Errors: problem(); a log line each.
/// Source: Desktop Notifications Specification 1.2.
class DesktopNotifier : public Notifier
{
    Q_OBJECT

public:
    explicit DesktopNotifier(QString busAddress, QObject *parent = nullptr);
    ~DesktopNotifier() override; ///< closes all notices

    void begin() override;
    void show(const QString &key, const Notice &notice) override;
    void close(const QString &key) override;
    QString problem() const override { return m_problem; }

private Q_SLOTS:
    void takeSignal(const QDBusMessage &message); // by its name, from QtDBus

private:
    struct Shown {
        Notice notice;
        uint id = 0;              ///< the service's; 0: it does not show it
        bool isUnderWay = false;  ///< its answer is awaited
        bool isDue = true;        ///< to be sent
        bool isClosing = false;   ///< as soon as the answer has told its id
    };
    using Answer = std::function<void(const QDBusMessage &)>;

    static QString withoutBus();
    void takeBus(bool isConnected);
    void loseBus();
    void listen(const char *path, const char *interface, const char *signal,
                const QStringList &arguments = {});
    void call(const char *method, const QVariantList &arguments, const Answer &answered);
    void askCapabilities();
    void takeCapabilities(const QDBusMessage &answer);
    void takeOwner(const QString &owner);
    void send(const QString &key);
    void takeId(const QString &key, const QDBusMessage &answer);
    void withdraw(uint id);
    std::optional<QString> keyOf(uint id) const;
    void setProblem(const QString &problem);

    QString m_address;
    QString m_name; ///< of the connection, within this program
    std::optional<QDBusConnection> m_bus;
    bool m_isConnecting = false;
    bool m_isAsking = false; ///< for capabilities
    int m_question = 0;      ///< the last
    int m_connection = 0;    ///< goes up as one is lost
    bool m_isReady = false;  ///< they are known
    bool m_hasMarkup = false;
    bool m_hasActions = false;
    QString m_owner; ///< the service's own name on the bus
    std::map<QString, Shown> m_shown;
    QString m_activation;
    QString m_problem;
};

} // namespace drover
