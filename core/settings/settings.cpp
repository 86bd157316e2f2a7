#include "core/settings/settings.h"

#include "core/settings/storedpart.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

// As in Settings::Look and Settings::Compression.
constexpr std::array kLooks{"desktop"_L1, "light"_L1, "dark"_L1};
constexpr std::array kCompressions{"by-address"_L1, "always"_L1, "never"_L1};

/// The place of `name`; the first where it is none of them.
template <typename Value> Value namedOf(const auto &names, const QString &name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == names[i])
            return Value(i);
    }
    return Value(0);
}

QString nameOf(Settings::Compression compression)
{
    return kCompressions[std::size_t(compression)];
}

constexpr qsizetype kMostSaved = 1000;

QJsonArray clustersJson(const Settings &settings)
{
    QJsonArray clusters;
    for (const auto &[id, cluster] : settings.clusters) {
        if (cluster == Settings::Cluster())
            continue;
        clusters.append(QJsonObject{{u"source"_s, id.first},
                                    {u"context"_s, id.second},
                                    {u"compression"_s, nameOf(cluster.compression)},
                                    {u"notify"_s, cluster.notifies}});
    }
    return clusters;
}

QJsonArray filtersJson(const Settings &settings)
{
    QJsonArray filters;
    for (const Settings::SavedFilter &filter : settings.filters)
        filters.append(QJsonObject{{u"name"_s, filter.name}, {u"query"_s, filter.query}});
    return filters;
}

QJsonArray layoutsJson(const Settings &settings)
{
    QJsonArray layouts;
    for (const Settings::SavedLayout &saved : settings.layouts)
        layouts.append(QJsonObject{{u"name"_s, saved.name}, {u"layout"_s, toJson(saved.layout)}});
    return layouts;
}

void readClusters(const QJsonArray &clusters, Settings &settings)
{
    for (const QJsonValue &value : clusters) {
        const QString context = value["context"_L1].toString();
        if (context.isEmpty())
            continue;
        settings.clusters[{value["source"_L1].toString(), context}] = {
            namedOf<Settings::Compression>(kCompressions, value["compression"_L1].toString()),
            value["notify"_L1].toBool()};
    }
}

void readSaved(const QJsonObject &json, Settings &settings)
{
    for (const QJsonValue &value : json.value("filters"_L1).toArray()) {
        const QString name = value["name"_L1].toString();
        if (!name.isEmpty() && settings.filters.size() < kMostSaved)
            settings.filters.append({name, value["query"_L1].toString()});
    }
    for (const QJsonValue &value : json.value("layouts"_L1).toArray()) {
        const QString name = value["name"_L1].toString();
        if (!name.isEmpty() && settings.layouts.size() < kMostSaved)
            settings.layouts.append({name, tableLayoutOf(value["layout"_L1].toObject())});
    }
}

bool isOneOf(const auto &names, const QJsonValue &value)
{
    return std::ranges::find(names, value.toString()) != std::end(names);
}

bool hasName(const StoredPart &entry)
{
    return !entry.text("name"_L1).isEmpty();
}

bool isCluster(StoredPart &cluster)
{
    cluster.check("compression"_L1, [](const QJsonValue &value) { return isOneOf(kCompressions, value); });
    return !cluster.text("context"_L1).isEmpty();
}

} // namespace

Settings::Cluster Settings::clusterOf(const ClusterId &id) const
{
    const auto cluster = clusters.find({id.source, id.context});
    return cluster == clusters.end() ? Cluster() : cluster->second;
}

void Settings::setCluster(const ClusterId &id, const Cluster &cluster)
{
    if (cluster == Cluster())
        clusters.erase({id.source, id.context});
    else
        clusters[{id.source, id.context}] = cluster;
}

void putSettings(const Settings &settings, QJsonObject &json)
{
    QJsonObject shortcuts;
    for (const auto &[action, keys] : settings.shortcuts)
        shortcuts.insert(action, keys);
    json.insert("language"_L1, settings.language);
    json.insert("look"_L1, QString(kLooks[std::size_t(settings.look)]));
    json.insert("highContrast"_L1, settings.hasHighContrast);
    json.insert("restoreTabs"_L1, settings.restoresTabs);
    json.insert("layoutPerCluster"_L1, settings.hasLayoutPerCluster);
    json.insert("trayIcon"_L1, settings.showsTrayIcon);
    json.insert("clusters"_L1, clustersJson(settings));
    json.insert("filters"_L1, filtersJson(settings));
    json.insert("layouts"_L1, layoutsJson(settings));
    json.insert("shortcuts"_L1, shortcuts);
}

Settings settingsOf(const QJsonObject &json)
{
    Settings settings;
    settings.language = json.value("language"_L1).toString();
    settings.look = namedOf<Settings::Look>(kLooks, json.value("look"_L1).toString());
    settings.hasHighContrast = json.value("highContrast"_L1).toBool();
    settings.restoresTabs = json.value("restoreTabs"_L1).toBool(true);
    settings.hasLayoutPerCluster = json.value("layoutPerCluster"_L1).toBool();
    settings.showsTrayIcon = json.value("trayIcon"_L1).toBool();
    readClusters(json.value("clusters"_L1).toArray(), settings);
    readSaved(json, settings);
    const QJsonObject shortcuts = json.value("shortcuts"_L1).toObject();
    for (auto action = shortcuts.begin(); action != shortcuts.end(); ++action) {
        if (action.value().isString())
            settings.shortcuts[action.key()] = action.value().toString();
    }
    return settings;
}

QJsonObject settingsShape()
{
    Settings settings;
    settings.clusters[{u"a"_s, u"a"_s}].notifies = true;
    settings.filters = {{}};
    settings.layouts = {{QString(), fullTableLayout()}};
    QJsonObject json;
    putSettings(settings, json);
    return json;
}

QStringList sieveSettings(QJsonObject &json, const KnownNames &known)
{
    QStringList misfits;
    StoredPart file(json, misfits);
    file.check("language"_L1, [&known](const QJsonValue &value) {
        return value.toString().isEmpty() || !known.isLanguage || known.isLanguage(value.toString());
    });
    file.check("look"_L1, [](const QJsonValue &value) { return isOneOf(kLooks, value); });
    file.lookThrough("clusters"_L1, isCluster);
    file.lookThrough("filters"_L1, hasName);
    file.lookThrough("layouts"_L1, [&known](StoredPart &saved) {
        saved.lookInto("layout"_L1, [&known](StoredPart &layout) { sieveTableLayout(layout, known); });
        return hasName(saved);
    });
    // Of an action that there is not, they may be another Drover's: they stay, without a word.
    file.lookInto("shortcuts"_L1, [](StoredPart &shortcuts) {
        shortcuts.checkAll([](const QString &, const QJsonValue &keys) { return keys.isString(); });
    });
    return misfits;
}

} // namespace drover
