#pragma once

#include "core/settings/sessionstate.h"
#include "core/settings/settings.h"
#include "core/settings/storedjson.h"

#include <QMap>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace drover {

/// The user's settings (settings.json in the folder for settings) and what the window looked like
/// (window.json in the folder for state).
///
/// A change holds at once and is written a moment later, or at flush(); what another program of ours
/// changed meanwhile stays, and what it saved by a name or for a cluster or an action comes here then.
/// What cannot be written still holds, is tried again with the next change,
/// every half minute and at the end, and problems() says why as long as it is so: before the first
/// change after tryFolders(). A file that another program of ours writes just then is not waited for
/// but tried again soon; of one that stays held problems() tells.
/// Thread: the GUI thread. Errors: none thrown; by problems().
class SettingsStore : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive it. Reads both files.
    SettingsStore(const QString &configFolder, const QString &stateFolder, Clock &clock,
                  KnownNames known = {}, QObject *parent = nullptr);
    ~SettingsStore() override; ///< flushes

    const Settings &settings() const { return m_settings; }
    const WindowState &window() const { return m_window; }
    void change(Settings settings);
    /// What another program of ours saved by a name comes here now: before the user gives one. It reads
    /// the file, and writes what is due.
    void takeSaved();
    void setWindow(WindowState state);
    /// What is set for clusters of that source holds until the end and is not written: it is another
    /// one at the next start. What was written of such sources that are gone goes with it.
    void leaveOut(const QString &source);
    /// Says of folders that cannot be written to now, not at the first change. It touches the disk.
    void tryFolders();
    /// Writes what is due now, and waits a second for another program that holds a file: for the end.
    void flush();

    /// What stood in the way of reading them, or stands in the way of keeping them, each sentence
    /// once.
    const QStringList &problems() const { return m_problems; }
    /// Whether a change of the settings is written, as far as is known.
    bool areSettingsKept() const;
    /// The language is another one: problems() speak it.
    void renewWords();

Q_SIGNALS:
    void settingsChanged();
    void problemsChanged();
    void problemsReworded(); ///< the same in another language, one for one

private:
    void scheduleWrite();
    void writeSoon();
    void writeDue(std::chrono::milliseconds patience);
    void writeSettings(std::chrono::milliseconds patience);
    void takeOver(const QJsonObject &written);
    void retry();
    void probeFolders();
    QJsonObject kept() const;
    bool isHeldInPassing() const;
    bool write(StoredJson &file, std::chrono::milliseconds patience, const std::function<void(QJsonObject &)> &put);
    QStringList problemsNow() const;
    void tell();

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
    QStringList m_folderProblems; ///< what is said of those
    QMap<QString, QString> m_faults; ///< by file: why it could not be written last
    std::optional<TimePoint> m_heldSince; ///< by another program, which keeps us from writing
    std::unique_ptr<Clock::Timer> m_timer;
    std::unique_ptr<Clock::Timer> m_retry; ///< while anything is not kept
};

} // namespace drover
