#pragma once

#include "app/desktop/sessionbus.h"
#include "app/notifications/notifier.h"

#include <QDBusMessage>

#include <map>
#include <optional>

namespace drover {

/// Shows notices through org.freedesktop.Notifications.
///
/// A service that comes or is replaced later is told what stands, and so is one on a bus that was lost
/// and found again with the next notice. Signals count from the program alone that took the notices.
/// Thread: the GUI thread. Errors: problem(); a log line each.
/// Source: Desktop Notifications Specification 1.2.
class DesktopNotifier : public Notifier
{
    Q_OBJECT

public:
    /// The bus must outlive it.
    explicit DesktopNotifier(SessionBus &bus, QObject *parent = nullptr);
    ~DesktopNotifier() override; ///< closes all notices

    void begin() override;
    void show(const QString &key, const Notice &notice) override;
    void close(const QString &key) override;
    QString problem() const override;

private:
    struct Shown {
        Notice notice;
        uint id = 0;              ///< the service's; 0: it does not show it
        bool isUnderWay = false;  ///< its answer is awaited
        bool isDue = true;        ///< to be sent
        bool isClosing = false;   ///< as soon as the answer has told its id
    };

    void attend();
    void loseBus();
    void call(const char *method, const QVariantList &arguments, SessionBus::Taker answered);
    void askCapabilities();
    void takeCapabilities(const QDBusMessage &answer);
    void takeOwner(const QString &owner);
    void takeSignal(const QDBusMessage &message);
    void send(const QString &key);
    void takeId(const QString &key, const QDBusMessage &answer);
    void withdraw(uint id);
    std::optional<QString> keyOf(uint id) const;
    void setProblem(const char *problem);

    SessionBus &m_bus;
    bool m_hasBegun = false;
    bool m_isAsking = false; ///< for capabilities
    int m_question = 0;      ///< the last
    bool m_isReady = false;  ///< they are known
    bool m_hasMarkup = false;
    bool m_hasActions = false;
    QString m_owner; ///< the service's own name on the bus
    std::map<QString, Shown> m_shown;
    QString m_activation;
    const char *m_problem = nullptr; ///< source text; null: none
};

} // namespace drover
