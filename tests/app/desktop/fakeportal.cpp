#include "tests/app/desktop/fakeportal.h"

#include <QDBusMetaType>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

const QString kServiceName = u"org.freedesktop.portal.Desktop"_s;

} // namespace

FakePortal::FakePortal(const QString &busAddress, Settings settings)
    : m_name(u"portal-%1"_s.arg(reinterpret_cast<quintptr>(this))), m_settings(std::move(settings))
{
    qDBusRegisterMetaType<Settings>();
    QDBusConnection bus = QDBusConnection::connectToBus(busAddress, m_name);
    bus.registerObject(u"/org/freedesktop/portal/desktop"_s, this,
                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    m_isThere = bus.registerService(kServiceName);
}

FakePortal::~FakePortal()
{
    QDBusConnection(m_name).unregisterService(kServiceName);
    QDBusConnection::disconnectFromBus(m_name);
}

void FakePortal::set(const QString &space, const QString &key, const QVariant &value)
{
    m_settings[space].insert(key, value);
    Q_EMIT SettingChanged(space, key, QDBusVariant(value));
}

QMap<QString, QVariantMap> FakePortal::ReadAll(const QStringList &spaces)
{
    ++m_asked;
    setDelayedReply(isMute);
    Settings answer;
    for (const QString &space : spaces) {
        if (m_settings.contains(space))
            answer.insert(space, m_settings.value(space));
    }
    return answer;
}

} // namespace drover
