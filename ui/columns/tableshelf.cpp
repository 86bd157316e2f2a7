#include "ui/columns/tableshelf.h"

#include <algorithm>

namespace drover::ui {

namespace {

template <typename Saved> void put(QList<Saved> &all, Saved saved)
{
    const auto known = std::ranges::find(all, saved.name, &Saved::name);
    if (known == all.end())
        all.append(std::move(saved));
    else
        *known = std::move(saved);
}

} // namespace

TableShelf::TableShelf(QObject *parent) : QObject(parent) {}

void TableShelf::keepIn(SettingsStore &store)
{
    m_store = &store;
    // Both, before any is told: else the one that is still as it was would be taken for a change.
    const auto take = [this, &store] {
        const bool areNew = m_filters != store.settings().filters || m_layouts != store.settings().layouts;
        m_filters = store.settings().filters;
        m_layouts = store.settings().layouts;
        if (areNew)
            Q_EMIT changed();
    };
    take();
    connect(&store, &SettingsStore::settingsChanged, this, take);
    connect(this, &TableShelf::changed, &store, [this, &store] {
        Settings settings = store.settings();
        if (settings.filters == m_filters && settings.layouts == m_layouts)
            return;
        settings.filters = m_filters;
        settings.layouts = m_layouts;
        store.change(std::move(settings));
    });
}

void TableShelf::renew()
{
    if (m_store)
        m_store->takeSaved();
}

void TableShelf::setFilters(QList<Settings::SavedFilter> filters)
{
    if (filters == m_filters)
        return;
    m_filters = std::move(filters);
    Q_EMIT changed();
}

void TableShelf::setLayouts(QList<Settings::SavedLayout> layouts)
{
    if (layouts == m_layouts)
        return;
    m_layouts = std::move(layouts);
    Q_EMIT changed();
}

void TableShelf::saveFilter(const QString &name, const QString &query)
{
    QList<Settings::SavedFilter> all = m_filters;
    put(all, {name, query});
    setFilters(std::move(all));
}

void TableShelf::saveLayout(const QString &name, const TableLayout &layout)
{
    QList<Settings::SavedLayout> all = m_layouts;
    put(all, {name, layout});
    setLayouts(std::move(all));
}

void TableShelf::removeFilter(const QString &name)
{
    QList<Settings::SavedFilter> all = m_filters;
    all.removeIf([&](const Settings::SavedFilter &one) { return one.name == name; });
    setFilters(std::move(all));
}

void TableShelf::renameFilter(const QString &name, const QString &newName)
{
    QList<Settings::SavedFilter> all = m_filters;
    if (name != newName)
        all.removeIf([&](const Settings::SavedFilter &one) { return one.name == newName; });
    for (Settings::SavedFilter &one : all)
        one.name = one.name == name ? newName : one.name;
    setFilters(std::move(all));
}

void TableShelf::removeLayout(const QString &name)
{
    QList<Settings::SavedLayout> all = m_layouts;
    all.removeIf([&](const Settings::SavedLayout &one) { return one.name == name; });
    setLayouts(std::move(all));
}

} // namespace drover::ui
