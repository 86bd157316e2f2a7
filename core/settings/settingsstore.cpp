#include "core/settings/settingsstore.h"

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr int kVersion = 1;
// A drag of a column's edge is one write.
constexpr auto kWriteAfter = 1s;

QJsonObject jsonOf(const Settings &settings)
{
    QJsonObject json;
    putSettings(settings, json);
    return json;
}

} // namespace

SettingsStore::SettingsStore(const QString &configFolder, const QString &stateFolder, Clock &clock,
                             QObject *parent)
    : QObject(parent), m_clock(clock),
      m_settingsFile(configFolder + u"/settings.json"_s, kVersion, clock, jsonOf({})),
      m_windowFile(stateFolder + u"/window.json"_s, kVersion, clock, toJson(WindowState())),
      m_settings(settingsOf(m_settingsFile.read())), m_window(windowStateOf(m_windowFile.read())),
      m_stored(jsonOf(m_settings))
{
    note(m_settingsFile.warning());
    note(m_windowFile.warning());
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
        m_timer = m_clock.callAfter(kWriteAfter, [this] { flush(); });
}

void SettingsStore::flush()
{
    m_timer.reset();
    if (m_areSettingsDue) {
        const QJsonObject now = jsonOf(m_settings);
        m_areSettingsDue = !write(m_settingsFile, [this, &now](QJsonObject &json) {
            for (auto value = now.begin(); value != now.end(); ++value) {
                if (m_stored.value(value.key()) != value.value())
                    json.insert(value.key(), value.value());
            }
        });
        m_stored = m_areSettingsDue ? m_stored : now;
    }
    if (m_isWindowDue)
        m_isWindowDue = !write(m_windowFile, [this](QJsonObject &json) { json = toJson(m_window); });
}

bool SettingsStore::write(StoredJson &file, const std::function<void(QJsonObject &)> &put)
{
    const Result<void> written = file.change(put);
    note(file.warning());
    if (!written && !m_problems.contains(written.error().message))
        note(tr("%1 What you change holds until you quit.").arg(written.error().message));
    return written.has_value();
}

void SettingsStore::note(const QString &problem)
{
    if (problem.isEmpty() || m_problems.contains(problem))
        return;
    m_problems.append(problem);
    qWarning("%ls", qUtf16Printable(problem));
    Q_EMIT problemFound(problem);
}

} // namespace drover
