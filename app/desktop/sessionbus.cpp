#include "app/desktop/sessionbus.h"

#include "app/desktop/busprobe.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPointer>
#include <QUrl>
#include <QUuid>
#include <QtConcurrent>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace drover {

/// A connection of its own name, closed when nobody holds it any more: also where it was made for
/// somebody who has gone meanwhile.
///
/// Thread: any. Errors: bus().isConnected().
class BusLine
{
public:
    explicit BusLine(const QString &address)
        : m_name(QUuid::createUuid().toString()),
          m_bus(QDBusConnection::connectToBus(address, m_name))
    {
    }
    ~BusLine() { QDBusConnection::disconnectFromBus(m_name); }
    Q_DISABLE_COPY_MOVE(BusLine)

    QDBusConnection &bus() { return m_bus; }

private:
    QString m_name; ///< within this program
    QDBusConnection m_bus;
};

/// Hears one signal: QtDBus tells objects, by the names of their slots.
///
/// Thread: the GUI thread. Errors: none.
class BusEar : public QObject
{
    Q_OBJECT

public:
    BusEar(BusSignal signal, SessionBus::Taker heard, QObject *parent)
        : QObject(parent), m_signal(std::move(signal)), m_heard(std::move(heard))
    {
    }

    void listenOn(QDBusConnection &bus)
    {
        const QByteArray slot = QByteArray::number(QSLOT_CODE) + "take(QDBusMessage)"; // as SLOT() has it
        const QStringList arguments =
            m_signal.argument.isEmpty() ? QStringList() : QStringList{m_signal.argument};
        bus.connect({}, m_signal.path, m_signal.interface, m_signal.name, arguments, {}, this,
                    slot.constData());
    }

private Q_SLOTS:
    void take(const QDBusMessage &message) { m_heard(message); }

private:
    BusSignal m_signal;
    SessionBus::Taker m_heard;
};

QString sessionBusAddress()
{
    const QString given = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!given.isEmpty())
        return given;
    const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s;
    if (!QFileInfo::exists(socket))
        return {};
    return u"unix:path="_s + QString::fromLatin1(QUrl::toPercentEncoding(socket, "/"));
}

SessionBus::SessionBus(QString address, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_address(std::move(address)), m_patience(patience)
{
    const BusSignal end{u"/org/freedesktop/DBus/Local"_s, u"org.freedesktop.DBus.Local"_s,
                        u"Disconnected"_s, {}}; // this end of the bus tells of its loss
    listen(end, this, [this](const QDBusMessage &) {
        if (!isConnected())
            lose();
    });
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &SessionBus::open);
}

SessionBus::~SessionBus() = default;

bool SessionBus::isConnected() const
{
    return m_line && m_line->bus().isConnected();
}

void SessionBus::open()
{
    if (m_isOpening || isConnected() || !hasAddress())
        return;
    lose();
    m_again.stop();
    m_isOpening = true;
    m_probe = std::make_unique<BusProbe>(m_address, m_patience, [this](bool mayAnswer) {
        m_probe.release()->deleteLater(); // it is still at it
        if (mayAnswer)
            return connectToBus();
        m_isOpening = false;
        m_again.start(6 * m_patience);
        Q_EMIT failed();
    });
}

void SessionBus::connectToBus()
{
    // A future's continuation would need this to live until the thread is done; its watcher does not.
    auto *opening = new QFutureWatcher<std::shared_ptr<BusLine>>(this);
    connect(opening, &QFutureWatcherBase::finished, this, [this, opening] {
        opening->deleteLater();
        take(opening->result());
    });
    opening->setFuture(
        QtConcurrent::run([address = m_address] { return std::make_shared<BusLine>(address); }));
}

void SessionBus::take(const std::shared_ptr<BusLine> &line)
{
    m_isOpening = false;
    if (!line->bus().isConnected()) {
        Q_EMIT failed();
        return;
    }
    m_line = line;
    for (BusEar *ear : findChildren<BusEar *>(Qt::FindDirectChildrenOnly))
        ear->listenOn(m_line->bus());
    Q_EMIT connected();
}

void SessionBus::lose()
{
    if (std::exchange(m_line, nullptr))
        Q_EMIT lost();
}

void SessionBus::listen(const BusSignal &signal, QObject *who, Taker heard)
{
    const auto tell = [this, who = QPointer(who), heard = std::move(heard)](const QDBusMessage &message) {
        if (m_line && who)
            heard(message);
    };
    auto *ear = new BusEar(signal, tell, this);
    connect(who, &QObject::destroyed, ear, &QObject::deleteLater);
    if (m_line)
        ear->listenOn(m_line->bus());
}

void SessionBus::call(const QDBusMessage &message, QObject *who, Taker answered)
{
    if (!m_line)
        return;
    const auto take = [this, line = std::weak_ptr(m_line), who = QPointer(who),
                       answered = std::move(answered)](QDBusPendingCallWatcher *call) {
        call->deleteLater();
        if (!m_line || line.lock() != m_line)
            return;
        if (!isConnected())
            lose();
        else if (who)
            answered(call->reply());
    };
    auto *watcher = new QDBusPendingCallWatcher(m_line->bus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, take);
}

} // namespace drover

#include "sessionbus.moc"
