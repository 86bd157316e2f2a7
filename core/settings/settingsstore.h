#pragma once

#include "core/settings/sessionstate.h"
#include "core/settings/settings.h"
#include "core/settings/storedjson.h"

#include <QObject>

#include <memory>

namespace drover {

/// The user's settings (settings.json in the folder for settings) and what the window looked like
/// (window.json in the folder for state).
///
/// A change holds at once and is written a moment later, or at flush(). What cannot be written
/// still holds until the program ends, and problem() says why.
/// Thread: the GUI thread. Errors: none thrown; by problem().
class SettingsStore : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive it. Reads both files.
    SettingsStore(const QString &configFolder, const QString &stateFolder, Clock &clock,
                  QObject *parent = nullptr);
    ~SettingsStore() override; ///< flushes

    const Settings &settings() const { return m_settings; }
    const WindowState &window() const { return m_window; }
    void change(Settings settings);
    void setWindow(WindowState state);
    /// Writes what is due now.
    void flush();

    /// What stands in the way of keeping settings, in sentences; empty: nothing.
    QString problem() const;

Q_SIGNALS:
    void settingsChanged();
    void problemChanged();

private:
    void scheduleWrite();
    void write(StoredJson &file, const std::function<void(QJsonObject &)> &put);

    Clock &m_clock;
    StoredJson m_settingsFile;
    StoredJson m_windowFile;
    Settings m_settings;
    WindowState m_window;
    bool m_areSettingsDue = false;
    bool m_isWindowDue = false;
    QString m_fault; ///< of the last write
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace drover
