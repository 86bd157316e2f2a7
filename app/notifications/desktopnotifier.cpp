#include "app/notifications/desktopnotifier.h"

#include "core/base/plainline.h"
#include "core/nodes/sessionlog.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr auto kService = "org.freedesktop.Notifications"_L1; // and its interface
constexpr auto kPath = "/org/freedesktop/Notifications"_L1;
constexpr auto kBus = "org.freedesktop.DBus"_L1;
constexpr auto kBusPath = "/org/freedesktop/DBus"_L1;

constexpr auto kProgram = "org.drover.Drover"_L1; // its desktop entry, and its icon
constexpr int kUntilClosed = 0;
constexpr int kAsTheDesktopLikes = -1;

// Said in the language of the moment.
constexpr const char *kNoBus = QT_TRANSLATE_NOOP(
    "drover::DesktopNotifier", "This session has no message bus (D-Bus); desktop notifications need one.");
constexpr const char *kWithoutBus = QT_TRANSLATE_NOOP(
    "drover::DesktopNotifier",
    "The session's message bus, on which the desktop would be told, does not answer.");
constexpr const char *kNoProgram =
    QT_TRANSLATE_NOOP("drover::DesktopNotifier", "No program of this desktop takes notifications now.");

QVariantMap hintsFor(const Notice &notice)
{
    constexpr uchar kLow = 0;
    constexpr uchar kNormal = 1;
    return {{u"desktop-entry"_s, QString(kProgram)},
            {u"urgency"_s, QVariant::fromValue(notice.isLasting ? kNormal : kLow)},
            {u"suppress-sound"_s, !notice.isNews}};
}

} // namespace

DesktopNotifier::DesktopNotifier(SessionBus &bus, QObject *parent) : Notifier(parent), m_bus(bus) {}

DesktopNotifier::~DesktopNotifier()
{
    for (const auto &[key, shown] : m_shown)
        withdraw(shown.id);
}

void DesktopNotifier::begin()
{
    if (!m_bus.hasAddress())
        return setProblem(kNoBus);
    if (!std::exchange(m_hasBegun, true))
        attend();
    m_bus.open();
}

void DesktopNotifier::attend()
{
    connect(&m_bus, &SessionBus::connected, this, &DesktopNotifier::askCapabilities);
    connect(&m_bus, &SessionBus::failed, this, [this] { setProblem(kWithoutBus); });
    connect(&m_bus, &SessionBus::lost, this, &DesktopNotifier::loseBus);
    const auto take = [this](const QDBusMessage &message) { takeSignal(message); };
    for (const QLatin1StringView signal :
         {"NotificationClosed"_L1, "ActionInvoked"_L1, "ActivationToken"_L1})
        m_bus.listen({kPath, kService, signal, {}}, this, take);
    m_bus.listen({kBusPath, kBus, "NameOwnerChanged"_L1, kService}, this, take);
    if (m_bus.isConnected())
        askCapabilities();
}

QString DesktopNotifier::problem() const
{
    return m_problem ? tr(m_problem) : QString();
}

/// The next notice looks for it again; what stands is told then.
void DesktopNotifier::loseBus()
{
    m_isAsking = false;
    takeOwner({});
    for (auto &[key, shown] : m_shown)
        shown.isUnderWay = false;
    setProblem(kWithoutBus);
}

void DesktopNotifier::call(const char *method, const QVariantList &arguments,
                           SessionBus::Taker answered)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(kService, kPath, kService, QLatin1StringView(method));
    message.setArguments(arguments);
    m_bus.call(message, this, std::move(answered));
}

void DesktopNotifier::askCapabilities()
{
    if (std::exchange(m_isAsking, true))
        return;
    call("GetCapabilities", {}, [this, question = ++m_question](const QDBusMessage &answer) {
        if (question == m_question)
            takeCapabilities(answer);
    });
}

void DesktopNotifier::takeCapabilities(const QDBusMessage &answer)
{
    m_isAsking = false;
    m_isReady = answer.type() == QDBusMessage::ReplyMessage;
    if (!m_isReady) {
        qCInfo(sessionLog, "No notification service: %ls", qUtf16Printable(answer.errorMessage()));
        return setProblem(kNoProgram);
    }
    const QStringList capabilities = answer.arguments().value(0).toStringList();
    m_owner = answer.service();
    m_hasMarkup = capabilities.contains("body-markup"_L1);
    m_hasActions = capabilities.contains("actions"_L1);
    setProblem(nullptr);
    for (const auto &[key, shown] : std::map(m_shown)) {
        if (shown.isDue)
            send(key);
    }
}

/// What the service before had shown is gone with it.
void DesktopNotifier::takeOwner(const QString &owner)
{
    if (owner == m_owner)
        return;
    m_isReady = false;
    m_owner = owner;
    std::erase_if(m_shown, [](const auto &entry) {
        const Shown &shown = entry.second;
        return shown.isClosing || (shown.id != 0 && !shown.notice.isLasting);
    });
    for (auto &[key, shown] : m_shown) {
        shown.notice.isNews = shown.notice.isNews && shown.id == 0; // else it was told
        shown.id = 0;
        shown.isDue = true;
    }
    m_isAsking = false; // whoever was asked is gone
    if (owner.isEmpty())
        setProblem(kNoProgram);
    else
        askCapabilities();
}

void DesktopNotifier::show(const QString &key, const Notice &notice)
{
    begin();
    Shown &shown = m_shown[key];
    shown.notice = notice;
    shown.isDue = true;
    shown.isClosing = false;
    send(key);
}

void DesktopNotifier::send(const QString &key)
{
    if (!m_bus.isConnected())
        return;
    if (!m_isReady)
        return askCapabilities(); // one that is started by being asked
    Shown &shown = m_shown[key];
    if (shown.isUnderWay)
        return;
    shown.isUnderWay = true;
    shown.isDue = false;
    const Notice &notice = shown.notice;
    const QString body = withoutControls(notice.body);
    QVariantList arguments;
    arguments << u"Drover"_s << shown.id << QString(kProgram) << withoutControls(notice.summary)
              << (m_hasMarkup ? body.toHtmlEscaped() : body)
              << (m_hasActions ? QStringList{u"default"_s, tr("Show")} : QStringList())
              << hintsFor(notice) << (notice.isLasting ? kUntilClosed : kAsTheDesktopLikes);
    call("Notify", arguments, [this, key](const QDBusMessage &answer) { takeId(key, answer); });
}

void DesktopNotifier::takeId(const QString &key, const QDBusMessage &answer)
{
    const auto found = m_shown.find(key);
    if (found == m_shown.end())
        return;
    Shown &shown = found->second;
    shown.isUnderWay = false;
    if (answer.type() != QDBusMessage::ReplyMessage)
        qCInfo(sessionLog, "A notice was not shown: %ls", qUtf16Printable(answer.errorMessage()));
    else if (answer.service() == m_owner)
        shown.id = answer.arguments().value(0).toUInt();
    if (shown.isClosing) {
        withdraw(shown.id);
        m_shown.erase(found);
    } else if (shown.isDue) {
        send(key);
    }
}

void DesktopNotifier::close(const QString &key)
{
    const auto found = m_shown.find(key);
    if (found == m_shown.end())
        return;
    if (found->second.isUnderWay) {
        found->second.isClosing = true;
        found->second.isDue = false;
        return;
    }
    withdraw(found->second.id);
    m_shown.erase(found);
}

void DesktopNotifier::withdraw(uint id)
{
    if (id != 0)
        call("CloseNotification", {id}, [](const QDBusMessage &) {}); // it may be gone already
}

std::optional<QString> DesktopNotifier::keyOf(uint id) const
{
    for (const auto &[key, shown] : m_shown) {
        if (id != 0 && shown.id == id)
            return key;
    }
    return std::nullopt;
}

void DesktopNotifier::takeSignal(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments();
    const QString name = message.member();
    if (name == "NameOwnerChanged"_L1) {
        if (message.service() == kBus)
            takeOwner(arguments.value(2).toString());
        return;
    }
    const std::optional<QString> key = keyOf(arguments.value(0).toUInt());
    if (!key || message.service() != m_owner)
        return;
    if (name == "ActivationToken"_L1) {
        m_activation = arguments.value(1).toString();
    } else if (name == "ActionInvoked"_L1) {
        Q_EMIT activated(*key, std::exchange(m_activation, {}));
    } else if (Shown &shown = m_shown[*key]; shown.isUnderWay) {
        shown.id = 0; // what replaces it is on its way
    } else {
        m_shown.erase(*key);
        Q_EMIT dismissed(*key);
    }
}

void DesktopNotifier::setProblem(const char *problem)
{
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged();
}

} // namespace drover
