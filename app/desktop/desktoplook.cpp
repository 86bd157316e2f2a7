#include "app/desktop/desktoplook.h"

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
constexpr auto kAppearance = "org.freedesktop.appearance"_L1;
constexpr auto kGnome = "org.gnome.desktop.interface"_L1;
constexpr auto kGnomeAccess = "org.gnome.desktop.a11y.interface"_L1;

bool isHighIn(const QVariantMap &appearance, const QVariantMap &gnome)
{
    constexpr uint kHigher = 1;
    return appearance.value(u"contrast"_s).toUInt() == kHigher ||
           gnome.value(u"high-contrast"_s).toBool();
}

/// Desktops that know no preference, or that leave it open, name a dark theme.
ui::Appearance preferredIn(const QVariantMap &appearance, const QVariantMap &gnome)
{
    constexpr uint kDark = 1;
    constexpr uint kLight = 2;
    const uint scheme = appearance.value(u"color-scheme"_s).toUInt();
    if (scheme == kLight)
        return ui::Appearance::Light;
    const QString theme = gnome.value(u"gtk-theme"_s).toString();
    if (scheme == kDark || theme.endsWith("-dark"_L1, Qt::CaseInsensitive))
        return ui::Appearance::Dark;
    return ui::Appearance::System;
}

} // namespace

/// A signal says only that it is worth to ask: whoever sent it is not believed.
DesktopLook::DesktopLook(SessionBus &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    connect(&m_bus, &SessionBus::connected, this, &DesktopLook::ask);
    connect(&m_bus, &SessionBus::lost, this, [this] { m_isAsking = false; });
    for (const QLatin1StringView space : {kAppearance, kGnome, kGnomeAccess})
        m_bus.listen({kPath, kInterface, "SettingChanged"_L1, space}, this,
                     [this](const QDBusMessage &) { ask(); });
    m_bus.listen({kBusPath, kBus, "NameOwnerChanged"_L1, kService}, this,
                 [this](const QDBusMessage &message) { takeOwner(message); });
    m_bus.open();
    if (m_bus.isConnected())
        ask();
}

void DesktopLook::takeOwner(const QDBusMessage &message)
{
    if (!message.arguments().value(2).toString().isEmpty()) // else asking would start it again
        ask();
}

void DesktopLook::ask()
{
    m_isDue = m_isAsking;
    if (std::exchange(m_isAsking, true))
        return;
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kInterface, "ReadAll"_L1);
    message << QStringList{kAppearance, kGnome, kGnomeAccess};
    m_bus.call(message, this, [this](const QDBusMessage &answer) { take(answer); });
}

void DesktopLook::take(const QDBusMessage &answer)
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
    const Said said = saidIn(qdbus_cast<Settings>(argument));
    if (std::exchange(m_said, said) != said)
        Q_EMIT changed();
}

DesktopLook::Said DesktopLook::saidIn(const Settings &settings)
{
    const QVariantMap appearance = settings.value(kAppearance);
    const QVariantMap gnome = settings.value(kGnome);
    return {isHighIn(appearance, settings.value(kGnomeAccess)), preferredIn(appearance, gnome),
            gnome.value(u"font-name"_s).toString()};
}

} // namespace drover
