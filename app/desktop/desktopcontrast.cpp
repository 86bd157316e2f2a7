#include "app/desktop/desktopcontrast.h"

#include <QDBusArgument>
#include <QDBusPendingCallWatcher>
#include <QVariantMap>
#include <QtConcurrent>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr char kService[] = "org.freedesktop.portal.Desktop";
constexpr char kPath[] = "/org/freedesktop/portal/desktop";
constexpr char kInterface[] = "org.freedesktop.portal.Settings";
constexpr char kBus[] = "org.freedesktop.DBus";
constexpr char kBusPath[] = "/org/freedesktop/DBus";
// QtDBus finds slots by their names alone; what SLOT() would make.
const QByteArray kTakeSignal = QByteArray::number(QSLOT_CODE) + "takeSignal(QDBusMessage)";

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

DesktopContrast::DesktopContrast(QString busAddress, QObject *parent)
    : QObject(parent), m_address(std::move(busAddress)),
      m_name(u"desktop-%1"_s.arg(reinterpret_cast<quintptr>(this)))
{
}

DesktopContrast::~DesktopContrast()
{
    m_bus.reset();
    QDBusConnection::disconnectFromBus(m_name);
}

void DesktopContrast::begin()
{
    if (m_address.isEmpty())
        return;
    QtConcurrent::run([address = m_address, name = m_name] {
        return QDBusConnection::connectToBus(address, name).isConnected();
    }).then(this, [this](bool isConnected) { takeBus(isConnected); });
}

void DesktopContrast::takeBus(bool isConnected)
{
    if (!isConnected)
        return;
    m_bus.emplace(m_name);
    for (const QLatin1StringView space : {kAppearance, kGnome})
        listen(kPath, kInterface, "SettingChanged", {space});
    listen(kBusPath, kBus, "NameOwnerChanged", {QLatin1StringView(kService)});
    ask();
}

/// From any sender: to name one would mean to wait until the bus has told who that is.
void DesktopContrast::listen(const char *path, const char *interface, const char *signal,
                             const QStringList &arguments)
{
    m_bus->connect({}, QLatin1StringView(path), QLatin1StringView(interface),
                   QLatin1StringView(signal), arguments, {}, this, kTakeSignal.constData());
}

/// A signal says only that it is worth to ask: whoever sent it is not believed.
void DesktopContrast::takeSignal(const QDBusMessage &message)
{
    const bool isGone = message.member() == "NameOwnerChanged"_L1 &&
                        message.arguments().value(2).toString().isEmpty();
    if (!isGone) // asking would start it again
        ask();
}

void DesktopContrast::ask()
{
    m_isDue = m_isAsking;
    if (std::exchange(m_isAsking, true))
        return;
    QDBusMessage message =
        QDBusMessage::createMethodCall(QLatin1StringView(kService), QLatin1StringView(kPath),
                                       QLatin1StringView(kInterface), u"ReadAll"_s);
    message << QStringList{kAppearance, kGnome};
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this](QDBusPendingCallWatcher *call) {
                call->deleteLater();
                take(call->reply());
            });
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
