#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusVariant>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace drover {

/// What a desktop offers as org.freedesktop.portal.Settings.
///
/// Thread: the test's. Errors: isThere().
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    using Settings = QMap<QString, QVariantMap>;

    FakePortal(const QString &busAddress, Settings settings);
    ~FakePortal() override; ///< it is gone from the bus

    bool isThere() const { return m_isThere; }
    int asked() const { return m_asked; }
    bool isMute = false; ///< it does not answer
    void set(const QString &space, const QString &key, const QVariant &value);

public Q_SLOTS:
    QMap<QString, QVariantMap> ReadAll(const QStringList &spaces);

Q_SIGNALS:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    QString m_name;
    Settings m_settings;
    int m_asked = 0;
    bool m_isThere = false;
};

} // namespace drover
