#include "core/settings/settingsstore.h"

#include "core/base/folderprobe.h"
#include "core/settings/passingsource.h"
#include "core/settings/settingsmerge.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr int kVersion = 1;
// A drag of a column's edge is one write.
constexpr auto kWriteAfter = 1s;
// Room on a disk comes without a word.
constexpr auto kRetryAfter = 30s;
// Another program of ours holds a file while it writes it: for a moment, unless its disk is slow.
constexpr auto kHeldRetryAfter = 100ms;
constexpr auto kHeldInPassing = 2s;
// At the end nothing comes later.
constexpr auto kPatienceAtTheEnd = 1s;

QJsonObject jsonOf(const Settings &settings)
{
    QJsonObject json;
    putSettings(settings, json);
    return json;
}

QString folderOf(const StoredJson &file)
{
    return QFileInfo(file.path()).path();
}

} // namespace

SettingsStore::SettingsStore(const QString &configFolder, const QString &stateFolder, Clock &clock,
                             KnownNames known, QObject *parent)
    : QObject(parent), m_clock(clock),
      m_settingsFile(configFolder + u"/settings.json"_s, kVersion, clock, settingsShape(),
                     [known](QJsonObject &json) { return sieveSettings(json, known); }),
      m_windowFile(stateFolder + u"/window.json"_s, kVersion, clock, windowShape(),
                   [known](QJsonObject &json) { return sieveWindow(json, known); }),
      m_settings(settingsOf(m_settingsFile.read())), m_window(windowStateOf(m_windowFile.read())),
      m_stored(jsonOf(m_settings))
{
    tell();
}

SettingsStore::~SettingsStore()
{
    flush();
}

void SettingsStore::change(Settings settings)
{
    if (settings == m_settings)
        return;
    m_settings = std::move(settings);
    m_areSettingsDue = true;
    scheduleWrite();
    Q_EMIT settingsChanged();
}

void SettingsStore::setWindow(WindowState state)
{
    if (state == m_window)
        return;
    m_window = std::move(state);
    m_isWindowDue = true;
    scheduleWrite();
}

void SettingsStore::scheduleWrite()
{
    if (!m_timer)
        m_timer = m_clock.callAfter(kWriteAfter, [this] { writeSoon(); });
}

void SettingsStore::flush()
{
    writeDue(kPatienceAtTheEnd);
    tell();
}

void SettingsStore::writeSoon()
{
    writeDue(0ms);
    tell();
}

void SettingsStore::writeDue(std::chrono::milliseconds patience)
{
    m_timer.reset();
    if (m_areSettingsDue)
        writeSettings(patience);
    if (m_isWindowDue)
        m_isWindowDue = !write(m_windowFile, patience, [this](QJsonObject &json) { json = toJson(m_window); }) ||
                        m_windowFile.isForeign();
    const bool isHeld = (m_areSettingsDue && m_settingsFile.isHeld()) || (m_isWindowDue && m_windowFile.isHeld());
    m_heldSince = isHeld ? m_heldSince.value_or(m_clock.now()) : std::optional<TimePoint>();
}

/// A file that went meanwhile gets all that is not as it always was.
void SettingsStore::writeSettings(std::chrono::milliseconds patience)
{
    QJsonObject written;
    m_areSettingsDue = !write(m_settingsFile, patience, [this, &written](QJsonObject &json) {
        mergeSettings(json.isEmpty() ? jsonOf({}) : m_stored, kept(), json);
        written = json;
    });
    m_areSettingsDue |= m_settingsFile.isForeign(); // until it is not
    if (!m_areSettingsDue)
        takeOver(written);
}

/// What other programs of ours saved is shown here too. How this window looks is its own until the
/// next start.
void SettingsStore::takeOver(const QJsonObject &written)
{
    Settings settings = settingsOf(withEntriesOf(written, kept()));
    for (const auto &[id, cluster] : m_settings.clusters) {
        if (m_leftOut.contains(id.first))
            settings.clusters[id] = cluster;
    }
    const bool isNew = std::exchange(m_settings, settings) != settings;
    m_stored = kept();
    if (isNew)
        Q_EMIT settingsChanged();
}

void SettingsStore::takeSaved()
{
    if (m_areSettingsDue) {
        writeDue(0ms);
    } else if (const QJsonObject saved = m_settingsFile.read(); !saved.isEmpty()) {
        takeOver(saved);
    }
    tell();
}

bool SettingsStore::isHeldInPassing() const
{
    return m_clock.now() - m_heldSince.value_or(m_clock.now()) < kHeldInPassing;
}

void SettingsStore::retry()
{
    writeDue(0ms);
    for (StoredJson *file : {&m_settingsFile, &m_windowFile}) {
        if (file->isLeft())
            file->read(); // somebody may have mended it
    }
    if (!m_saidFolders.isEmpty())
        probeFolders();
    tell();
}

void SettingsStore::leaveOut(const QString &source)
{
    m_leftOut.append(source);
    Settings settings = m_settings;
    std::erase_if(settings.clusters,
                  [&](const auto &one) { return isGoneNamesake(one.first.first, source); });
    change(std::move(settings));
}

QJsonObject SettingsStore::kept() const
{
    Settings settings = m_settings;
    std::erase_if(settings.clusters, [&](const auto &one) { return m_leftOut.contains(one.first.first); });
    return jsonOf(settings);
}

void SettingsStore::tryFolders()
{
    probeFolders();
    tell();
}

void SettingsStore::probeFolders()
{
    QMap<QString, QStringList> folders; // by what is wrong with them
    for (const StoredJson *file : {&m_settingsFile, &m_windowFile}) {
        const QString folder = folderOf(*file); // somebody may have one for both
        if (const QString why = whyNotWritable(folder); !why.isEmpty() && !folders[why].contains(folder))
            folders[why].append(folder);
    }
    m_saidFolders.clear();
    m_folderProblems.clear();
    for (auto one = folders.cbegin(); one != folders.cend(); ++one) {
        m_saidFolders += one.value();
        const QString names = one->size() == 1 ? one->front() : tr("%1 and %2").arg(one->front(), one->back());
        m_folderProblems += tr("Nothing can be kept in %1: %2. Changes are not saved.").arg(names, one.key());
    }
}

bool SettingsStore::write(StoredJson &file, std::chrono::milliseconds patience,
                          const std::function<void(QJsonObject &)> &put)
{
    const Result<void> written = file.change(put, patience);
    if (!written && file.isHeld() && patience == 0ms && isHeldInPassing())
        return false;
    if (!written) {
        m_faults[file.path()] = written.error().message;
        return false;
    }
    m_faults.remove(file.path());
    if (m_saidFolders.contains(folderOf(file)))
        probeFolders();
    return true;
}

bool SettingsStore::areSettingsKept() const
{
    return !m_settingsFile.isLeft() && !m_faults.contains(m_settingsFile.path()) &&
           !m_saidFolders.contains(folderOf(m_settingsFile));
}

QStringList SettingsStore::problemsNow() const
{
    QStringList all{m_settingsFile.warning(), m_windowFile.warning()};
    all += m_folderProblems;
    for (const StoredJson *file : {&m_settingsFile, &m_windowFile}) {
        const QString fault = m_faults.value(file->path());
        const bool isSaid = m_saidFolders.contains(folderOf(*file)) || fault == file->warning();
        if (!fault.isEmpty() && !isSaid)
            all += tr("%1 Changes are not saved.").arg(fault);
    }
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

void SettingsStore::tell()
{
    m_retry.reset();
    const bool isAnyLeft = m_settingsFile.isLeft() || m_windowFile.isLeft();
    if (m_areSettingsDue || m_isWindowDue || isAnyLeft || !m_saidFolders.isEmpty())
        m_retry = m_clock.callAfter(m_heldSince && isHeldInPassing() ? kHeldRetryAfter : kRetryAfter,
                                    [this] { retry(); });
    const QStringList before = std::exchange(m_problems, problemsNow());
    for (const QString &problem : m_problems) {
        if (!before.contains(problem))
            qWarning("%ls", qUtf16Printable(problem));
    }
    if (before != m_problems)
        Q_EMIT problemsChanged();
}

/// What stands in the way is asked for again, which says it in the words of now.
void SettingsStore::renewWords()
{
    if (!m_faults.isEmpty())
        writeDue(0ms);
    if (!m_saidFolders.isEmpty())
        probeFolders();
    m_problems = problemsNow();
    Q_EMIT problemsReworded();
}

} // namespace drover
