#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace drover {

/// An object in a file of ours, from which goes what has the right type and no meaning: for the sieve of
/// a StoredJson, which tells what null means.
///
/// Each that goes is named: "tabs[0].layout.columns[2]". Thread: any, one at a time. Errors: none.
class StoredPart
{
public:
    /// The whole file, without a name. Both must outlive it.
    StoredPart(QJsonObject &json, QStringList &misfits);

    const QJsonObject &json() const { return m_json; }
    QString text(QLatin1StringView key) const { return m_json.value(key).toString(); }
    /// A member that is set must mean something.
    void check(QLatin1StringView key, const std::function<bool(const QJsonValue &)> &isUnderstood);
    /// The same of all members, where anybody may have named them.
    void checkAll(const std::function<bool(const QString &key, const QJsonValue &value)> &isUnderstood);
    void lookInto(QLatin1StringView key, const std::function<void(StoredPart &)> &look);
    /// Where `look` says that an entry is none, all of it goes. Null comes in its place, which StoredJson
    /// takes out of the list when all are named.
    void lookThrough(QLatin1StringView key, const std::function<bool(StoredPart &)> &look);

private:
    StoredPart(QJsonObject &json, QString name, QStringList &misfits);
    QString nameOf(const QString &key) const;

    QJsonObject &m_json;
    QString m_name;
    QStringList &m_misfits;
};

/// A whole number that is not negative.
bool isCount(const QJsonValue &value);

} // namespace drover
