#pragma once

#include "app/notifications/lastinput.h"
#include "app/notifications/notifier.h"
#include "core/alerts/clusteralerts.h"
#include "core/settings/settingsstore.h"
#include "ui/window/mainwindow.h"

#include <QObject>

#include <array>
#include <memory>
#include <vector>

namespace drover {

/// Tells the desktop of the open clusters that the user wants to be told of, and goes where a notice
/// that was chosen is about.
///
/// Thread: the GUI thread. Errors: none; see Notifier::problem().
class NotificationDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Parts {
        ui::MainWindow &window;
        SettingsStore &settings;
        Notifier &notifier;
        Clock &clock;
    };

    explicit NotificationDesk(Parts parts);
    ~NotificationDesk() override; ///< closes all notices

Q_SIGNALS:
    /// The window is wanted in front; see Notifier::activated().
    void raiseWanted(const QString &activation);

private:
    struct Watched {
        ui::ClusterTab *tab;
        int number; ///< of its notices' keys: two tabs of a cluster may be there for a moment
        std::unique_ptr<ClusterAlerts> alerts;
        std::array<QString, kAlertTopics.size()> nodes; ///< where a notice leads
    };
    struct Place {
        Watched *watched;
        AlertTopic topic;
    };

    static QString keyOf(const Watched &watched, AlertTopic topic);
    std::optional<Place> placeOf(const QString &key);
    void followSettings();
    void follow(ui::ClusterTab &tab);
    void watch(ui::ClusterTab &tab);
    void leave(const ui::ClusterTab &tab);
    /// How a drain ended stands on the board; no notice says it to who has that before them. A window
    /// that nobody has touched for a while is before nobody.
    bool isSeen(const Watched &watched, AlertTopic topic) const;
    void tell(Watched &watched, const Alert &alert);
    void dismiss(const QString &key);
    void goTo(const QString &key, const QString &activation);

    Parts m_parts;
    LastInput m_input;
    int m_nextNumber = 1;
    std::vector<std::unique_ptr<Watched>> m_watched;
};

} // namespace drover
