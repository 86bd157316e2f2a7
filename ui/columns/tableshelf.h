#pragma once

#include "core/settings/settingsstore.h"

#include <QObject>
#include <QPointer>

namespace drover::ui {

/// What the user saved of tables, for all tabs: filters by name, and layouts.
///
/// By itself it only holds them.
/// Thread: the GUI thread. Errors: none; a name that is taken is replaced.
class TableShelf : public QObject
{
    Q_OBJECT

public:
    explicit TableShelf(QObject *parent = nullptr);

    /// Takes them from the store, and keeps them there from now on; the store must outlive it.
    void keepIn(SettingsStore &store);
    /// What another window saved is here, too, from now on: before names are shown or asked for.
    void renew();

    const QList<Settings::SavedFilter> &filters() const { return m_filters; }
    const QList<Settings::SavedLayout> &layouts() const { return m_layouts; }
    void setFilters(QList<Settings::SavedFilter> filters);
    void setLayouts(QList<Settings::SavedLayout> layouts);
    void saveFilter(const QString &name, const QString &query);
    void saveLayout(const QString &name, const TableLayout &layout);
    void removeFilter(const QString &name);
    void renameFilter(const QString &name, const QString &newName); ///< where it stands
    void removeLayout(const QString &name);

Q_SIGNALS:
    void changed();

private:
    QPointer<SettingsStore> m_store;
    QList<Settings::SavedFilter> m_filters;
    QList<Settings::SavedLayout> m_layouts;
};

} // namespace drover::ui
