#include "core/settings/settingsmerge.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

/// What tells the entries of a list apart. Without it, the members of an object are meant.
struct Entries {
    QLatin1StringView key;
    QLatin1StringView identity[2];
};
constexpr Entries kEntries[] = {{"clusters"_L1, {"source"_L1, "context"_L1}},
                                {"filters"_L1, {"name"_L1, {}}},
                                {"layouts"_L1, {"name"_L1, {}}},
                                {"shortcuts"_L1, {}}};

QStringList identityOf(const Entries &entries, const QJsonValue &entry)
{
    QStringList identity;
    for (const QLatin1StringView part : entries.identity) {
        if (!part.isEmpty())
            identity.append(entry[part].toString());
    }
    return identity;
}

QList<QStringList> identitiesOf(const Entries &entries, const QJsonArray &list)
{
    QList<QStringList> all;
    for (const QJsonValue &entry : list)
        all.append(identityOf(entries, entry));
    return all;
}

QString freeName(const QString &name, const QList<QStringList> &taken)
{
    QString free;
    for (int n = 2; free.isEmpty() || taken.contains({free}); ++n)
        free = u"%1 (%2)"_s.arg(name).arg(n);
    return free;
}

/// Clusters have no names that somebody could have given to others.
QJsonArray withFreeNames(const Entries &entries, const QJsonArray &before, QJsonArray now, const QJsonArray &file)
{
    if (!entries.identity[1].isEmpty())
        return now;
    const QList<QStringList> known = identitiesOf(entries, before);
    const QList<QStringList> stored = identitiesOf(entries, file);
    for (qsizetype i = 0; i < now.size(); ++i) {
        const QStringList identity = identityOf(entries, now[i]);
        if (known.contains(identity) || !stored.contains(identity) || file.contains(now[i]))
            continue;
        QJsonObject entry = now[i].toObject();
        entry.insert(entries.identity[0], freeName(identity.first(), stored + identitiesOf(entries, now)));
        now[i] = entry;
    }
    return now;
}

QJsonArray mergedList(const Entries &entries, const QJsonArray &before, const QJsonArray &now, const QJsonArray &file)
{
    const QList<QStringList> known = identitiesOf(entries, before);
    const QList<QStringList> wanted = identitiesOf(entries, now);
    const QList<QStringList> stored = identitiesOf(entries, file);
    QJsonArray merged;
    for (qsizetype i = 0; i < file.size(); ++i) {
        const qsizetype ours = wanted.indexOf(stored[i]);
        const bool isOurs = ours >= 0 && !before.contains(now[ours]);
        const bool isRemoved = ours < 0 && known.contains(stored[i]);
        if (!isRemoved)
            merged.append(isOurs ? now[ours] : file[i]);
    }
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (!stored.contains(wanted[i]) && !before.contains(now[i]))
            merged.append(now[i]);
    }
    return merged;
}

QJsonObject mergedObject(const QJsonObject &before, const QJsonObject &now, QJsonObject file)
{
    for (const QString &key : before.keys()) {
        if (!now.contains(key))
            file.remove(key);
    }
    for (auto member = now.begin(); member != now.end(); ++member) {
        if (before.value(member.key()) != *member)
            file.insert(member.key(), *member);
    }
    return file;
}

QJsonValue merged(const Entries &entries, const QJsonValue &before, const QJsonValue &now, const QJsonValue &file)
{
    if (file == before) // in our order, then
        return now;
    if (now.isObject())
        return mergedObject(before.toObject(), now.toObject(), file.toObject());
    const QJsonArray ours = withFreeNames(entries, before.toArray(), now.toArray(), file.toArray());
    return mergedList(entries, before.toArray(), ours, file.toArray());
}

} // namespace

void mergeSettings(const QJsonObject &before, const QJsonObject &now, QJsonObject &file)
{
    for (auto value = now.begin(); value != now.end(); ++value) {
        const QJsonValue known = before.value(value.key());
        if (known == *value)
            continue;
        const auto entries = std::ranges::find(kEntries, value.key(), &Entries::key);
        file.insert(value.key(), entries == std::end(kEntries)
                                     ? *value
                                     : merged(*entries, known, *value, file.value(value.key())));
    }
}

QJsonObject withEntriesOf(const QJsonObject &file, QJsonObject ours)
{
    for (const Entries &entries : kEntries)
        ours.insert(entries.key, file.value(entries.key));
    return ours;
}

} // namespace drover
