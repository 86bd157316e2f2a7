#include "core/settings/storedpart.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace drover {

StoredPart::StoredPart(QJsonObject &json, QStringList &misfits) : StoredPart(json, QString(), misfits) {}

StoredPart::StoredPart(QJsonObject &json, QString name, QStringList &misfits)
    : m_json(json), m_name(std::move(name)), m_misfits(misfits)
{
}

QString StoredPart::nameOf(const QString &key) const
{
    return m_name.isEmpty() ? key : m_name + u'.' + key;
}

void StoredPart::check(QLatin1StringView key, const std::function<bool(const QJsonValue &)> &isUnderstood)
{
    const QJsonValue value = m_json.value(key);
    if (value.isUndefined() || value.isNull() || isUnderstood(value))
        return;
    m_json.remove(key);
    m_misfits.append(nameOf(key));
}

void StoredPart::checkAll(const std::function<bool(const QString &, const QJsonValue &)> &isUnderstood)
{
    for (const QString &key : m_json.keys()) {
        const QJsonValue value = m_json.value(key);
        if (!value.isNull() && isUnderstood(key, value))
            continue;
        m_json.remove(key);
        if (!value.isNull())
            m_misfits.append(nameOf(key));
    }
}

void StoredPart::lookInto(QLatin1StringView key, const std::function<void(StoredPart &)> &look)
{
    if (!m_json.value(key).isObject())
        return;
    QJsonObject json = m_json.value(key).toObject();
    StoredPart part(json, nameOf(key), m_misfits);
    look(part);
    m_json.insert(key, json);
}

void StoredPart::lookThrough(QLatin1StringView key, const std::function<bool(StoredPart &)> &look)
{
    if (!m_json.value(key).isArray())
        return;
    QJsonArray list = m_json.value(key).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list[i].isNull())
            continue;
        QJsonObject json = list[i].toObject();
        QStringList misfits;
        const QString name = u"%1[%2]"_s.arg(nameOf(key)).arg(i);
        StoredPart part(json, name, misfits);
        const bool isEntry = list[i].isObject() && look(part);
        list[i] = isEntry ? QJsonValue(json) : QJsonValue();
        m_misfits += isEntry ? misfits : QStringList{name};
    }
    m_json.insert(key, list);
}

bool isCount(const QJsonValue &value)
{
    return value.toInt(-1) >= 0;
}

} // namespace drover
