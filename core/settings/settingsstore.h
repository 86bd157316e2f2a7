#pragma once

#include "core/settings/sessionstate.h"
#include "core/settings/settings.h"
#include "core/settings/storedjson.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace drover {

/// The user's settings (settings.json in the folder for settings) and what the window looked like
/// (window.json in the folder for state).
///
/// A change holds at once and is written a moment later, or at flush(); what another program of ours
/// changed meanwhile stays. What cannot be written still holds, is tried again with the next change
/// and at the end, and problems() says why: once, and before the first change after tryFolders().
/// Thread: the GUI thread. Errors: none thrown; by problems().
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
    /// What is set for clusters of that source holds until the end and is not written: it is another
    /// one at the next start. What was written of such sources that are gone goes with it.
    void leaveOut(const QString &source);
    /// Says of folders that cannot be written to now, not at the first change. It touches the disk.
    void tryFolders();
    /// Writes what is due now.
    void flush();

    /// What stood in the way of reading or keeping them, each sentence once.
    const QStringList &problems() const { return m_problems; }

Q_SIGNALS:
    void settingsChanged();
    void problemFound(const QString &sentence); ///< one more of problems()

private:
    void scheduleWrite();
    QJsonObject kept() const;
    bool isSaid(const StoredJson &file) const;
    bool write(StoredJson &file, const std::function<void(QJsonObject &)> &put);
    void note(const QString &problem);

    Clock &m_clock;
    StoredJson m_settingsFile;
    StoredJson m_windowFile;
    Settings m_settings;
    WindowState m_window;
    bool m_areSettingsDue = false;
    bool m_isWindowDue = false;
    QJsonObject m_stored; ///< the settings as they were last read or written
    QStringList m_leftOut;
    QStringList m_problems;
    QStringList m_saidFolders; ///< that they cannot be written to
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace drover
