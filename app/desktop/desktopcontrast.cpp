#include "app/desktop/desktopcontrast.h"

#include <QDBusArgument>
#include <QVariantMap>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr auto kService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto kPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto kInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto kBus = "org.freedesktop.DBus"_L1;
constexpr auto kBusPath = "/org/freedesktop/DBus"_L1;

// Settings stand in namespaces.
constexpr auto kAppearance = "org.freedesktop.appearance"_L1; // contrast: 1 is higher
constexpr auto kGnome = "org.gnome.desktop.a11y.interface"_L1; // high-contrast: a bool

bool isHighIn(const QMap<QString, QVariantMap> &settings)
{
    constexpr uint kHigher = 1;
    return settings.value(kAppearance).value(u"contrast"_s).toUInt() == kHigher ||
           settings.value(kGnome).value(u"high-contrast"_s).toBool();
}

} // namespace

DesktopContrast::DesktopContrast(SessionBus &bus, QObject *parent) : QObject(parent), m_bus(bus) {}

/// A signal says only that it is worth to ask: whoever sent it is not believed.
void DesktopContrast::begin()
{
    connect(&m_bus, &SessionBus::connected, this, &DesktopContrast::ask);
    connect(&m_bus, &SessionBus::lost, this, [this] { m_isAsking = false; });
    for (const QLatin1StringView space : {kAppearance, kGnome})
        m_bus.listen({kPath, kInterface, "SettingChanged"_L1, space}, this,
                     [this](const QDBusMessage &) { ask(); });
    m_bus.listen({kBusPath, kBus, "NameOwnerChanged"_L1, kService}, this,
                 [this](const QDBusMessage &message) { takeOwner(message); });
    m_bus.open();
    if (m_bus.isConnected())
        ask();
}

void DesktopContrast::takeOwner(const QDBusMessage &message)
{
    if (!message.arguments().value(2).toString().isEmpty()) // else asking would start it again
        ask();
}

void DesktopContrast::ask()
{
    m_isDue = m_isAsking;
    if (std::exchange(m_isAsking, true))
        return;
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kInterface, "ReadAll"_L1);
    message << QStringList{kAppearance, kGnome};
    m_bus.call(message, this, [this](const QDBusMessage &answer) { take(answer); });
}

void DesktopContrast::take(const QDBusMessage &answer)
{
    m_isAsking = false;
    if (m_isDue)
        return ask();
    const QVariant first = answer.arguments().value(0);
    if (answer.type() != QDBusMessage::ReplyMessage || !first.canConvert<QDBusArgument>())
        return;
    const auto argument = first.value<QDBusArgument>();
    if (argument.currentSignature() != "a{sa{sv}}"_L1)
        return;
    const bool isHigh = isHighIn(qdbus_cast<QMap<QString, QVariantMap>>(argument));
    if (std::exchange(m_isHigh, isHigh) != isHigh)
        Q_EMIT changed();
}

} // namespace drover
