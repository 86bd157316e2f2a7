#include "app/notifications/notificationdesk.h"

#include "app/notifications/noticetext.h"
#include "ui/drains/drainboard.h"
#include "ui/text/plaintext.h"
#include "ui/window/clustertabs.h"
#include "ui/window/palettedesk.h"

#include <algorithm>

namespace drover {

namespace {

constexpr std::chrono::minutes kIsThere{1}; ///< since somebody touched a key or the mouse

} // namespace

NotificationDesk::NotificationDesk(Parts parts) : m_parts(parts), m_input(parts.clock)
{
    const ui::ClusterTabs &tabs = m_parts.window.tabs();
    connect(&tabs, &ui::ClusterTabs::tabAdded, this, &NotificationDesk::follow);
    connect(&tabs, &ui::ClusterTabs::tabEnding, this, &NotificationDesk::leave);
    connect(&m_parts.settings, &SettingsStore::settingsChanged, this,
            &NotificationDesk::followSettings);
    connect(&m_parts.notifier, &Notifier::dismissed, this, &NotificationDesk::dismiss);
    connect(&m_parts.notifier, &Notifier::activated, this, &NotificationDesk::goTo);
    followSettings();
}

NotificationDesk::~NotificationDesk()
{
    while (!m_watched.empty())
        leave(*m_watched.back()->tab);
}

QString NotificationDesk::keyOf(const Watched &watched, AlertTopic topic)
{
    return QStringLiteral("%1/%2").arg(watched.number).arg(int(topic));
}

std::optional<NotificationDesk::Place> NotificationDesk::placeOf(const QString &key)
{
    for (const auto &watched : m_watched) {
        for (const AlertTopic topic : kAlertTopics) {
            if (keyOf(*watched, topic) == key)
                return Place{watched.get(), topic};
        }
    }
    return std::nullopt;
}

void NotificationDesk::followSettings()
{
    const ui::ClusterTabs &tabs = m_parts.window.tabs();
    for (const ClusterId &id : tabs.openIds())
        follow(*tabs.tabOf(id));
}

void NotificationDesk::follow(ui::ClusterTab &tab)
{
    const bool isWatched = std::ranges::any_of(
        m_watched, [&tab](const auto &watched) { return watched->tab == &tab; });
    const bool isWanted =
        tab.operations() && m_parts.settings.settings().clusterOf(tab.info().id).notifies;
    if (isWanted && !isWatched)
        watch(tab);
    else if (isWatched && !isWanted)
        leave(tab);
}

void NotificationDesk::watch(ui::ClusterTab &tab)
{
    m_parts.notifier.begin();
    m_watched.push_back(std::make_unique<Watched>(Watched{
        &tab, m_nextNumber++, std::make_unique<ClusterAlerts>(*tab.operations(), m_parts.clock), {}}));
    Watched &watched = *m_watched.back();
    ClusterAlerts &alerts = *watched.alerts;
    connect(&alerts, &ClusterAlerts::changed, this,
            [this, &watched](const Alert &alert) { tell(watched, alert); });
    const auto look = [&tab, &alerts] { alerts.setFreshness(tab.freshness(), tab.isSynced()); };
    connect(&tab, &ui::ClusterTab::marksChanged, &alerts, look);
    look();
}

void NotificationDesk::leave(const ui::ClusterTab &tab)
{
    const auto place = std::ranges::find_if(
        m_watched, [&tab](const auto &watched) { return watched->tab == &tab; });
    if (place == m_watched.end())
        return;
    for (const AlertTopic topic : kAlertTopics)
        m_parts.notifier.close(keyOf(**place, topic));
    m_watched.erase(place);
}

bool NotificationDesk::isSeen(const Watched &watched, AlertTopic topic) const
{
    const ui::DrainBoard *board = watched.tab->board();
    return topic == AlertTopic::DrainEnded && m_parts.window.isActiveWindow() && board && board->isVisible() &&
           m_input.isWithin(kIsThere);
}

void NotificationDesk::tell(Watched &watched, const Alert &alert)
{
    const QString key = keyOf(watched, alert.topic);
    if (alert.entries.empty())
        return m_parts.notifier.close(key);
    if (isSeen(watched, alert.topic)) {
        m_parts.notifier.close(key); // it may tell of drains that ended before
        return watched.alerts->dismiss(alert.topic);
    }
    watched.nodes[std::size_t(alert.topic)] = ui::toText(alert.entries.front().node);
    m_parts.notifier.show(
        key, noticeOf(alert, watched.tab->info().displayName, m_parts.clock.wallNow()));
}

void NotificationDesk::dismiss(const QString &key)
{
    if (const auto place = placeOf(key))
        place->watched->alerts->dismiss(place->topic);
}

void NotificationDesk::goTo(const QString &key, const QString &activation)
{
    const auto place = placeOf(key);
    if (!place)
        return;
    ui::ClusterTab &tab = *place->watched->tab;
    const QString node = place->watched->nodes[std::size_t(place->topic)];
    m_parts.notifier.close(key); // some desktops leave it
    place->watched->alerts->dismiss(place->topic);
    Q_EMIT raiseWanted(activation);
    m_parts.window.tabs().activate(tab.info().id);
    switch (place->topic) {
    case AlertTopic::ConnectionLost:
        break;
    case AlertTopic::NotReady:
    case AlertTopic::Pressure:
        m_parts.window.paletteDesk().goTo(node, tab.info().id);
        break;
    case AlertTopic::DrainBlocked:
    case AlertTopic::DrainEnded:
        tab.board()->showDrainOf(node);
        tab.board()->setFocus(Qt::OtherFocusReason);
        break;
    }
}

} // namespace drover
