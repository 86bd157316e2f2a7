#include "core/settings/settingsstore.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr int kVersion = 1;
// A drag of a column's edge is one write.
constexpr auto kWriteAfter = 1s;

} // namespace

SettingsStore::SettingsStore(const QString &configFolder, const QString &stateFolder, Clock &clock,
                             QObject *parent)
    : QObject(parent), m_clock(clock),
      m_settingsFile(configFolder + u"/settings.json"_s, kVersion, clock),
      m_windowFile(stateFolder + u"/window.json"_s, kVersion, clock),
      m_settings(settingsOf(m_settingsFile.read())), m_window(windowStateOf(m_windowFile.read()))
{
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
    const QString before = problem();
    if (std::exchange(m_areSettingsDue, false))
        write(m_settingsFile, [this](QJsonObject &json) { putSettings(m_settings, json); });
    if (std::exchange(m_isWindowDue, false))
        write(m_windowFile, [this](QJsonObject &json) { json = toJson(m_window); });
    if (problem() != before)
        Q_EMIT problemChanged();
}

void SettingsStore::write(StoredJson &file, const std::function<void(QJsonObject &)> &put)
{
    const Result<void> written = file.change(put);
    m_fault = written ? QString() : written.error().message;
}

QString SettingsStore::problem() const
{
    QStringList sentences{m_settingsFile.warning(), m_windowFile.warning(), m_fault};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace drover
