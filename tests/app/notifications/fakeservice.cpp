#include "tests/app/notifications/fakeservice.h"

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

const QString kServiceName = u"org.freedesktop.Notifications"_s;
constexpr uint kClosedByCall = 3;

} // namespace

FakeService::FakeService(const QString &busAddress, QStringList capabilities)
    : m_name(u"service-%1"_s.arg(reinterpret_cast<quintptr>(this))),
      m_capabilities(std::move(capabilities)), m_lastId(40)
{
    QDBusConnection bus = QDBusConnection::connectToBus(busAddress, m_name);
    bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    m_isThere = bus.registerService(kServiceName);
}

FakeService::~FakeService()
{
    QDBusConnection(m_name).unregisterService(kServiceName);
    QDBusConnection::disconnectFromBus(m_name);
}

QStringList FakeService::GetCapabilities()
{
    wasAsked = true;
    setDelayedReply(isMute);
    return m_capabilities;
}

uint FakeService::Notify(const QString &program, uint replaces, const QString &icon,
                         const QString &summary, const QString &body, const QStringList &actions,
                         const QVariantMap &hints, int timeout)
{
    Q_UNUSED(program);
    Q_UNUSED(icon);
    const uint id = replaces != 0 ? replaces : ++m_lastId;
    told.push_back({id, replaces, summary, body, actions, hints, timeout});
    return id;
}

void FakeService::CloseNotification(uint id)
{
    closed.push_back(id);
    Q_EMIT NotificationClosed(id, kClosedByCall);
}

} // namespace drover
