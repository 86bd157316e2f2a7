#pragma once

#include "ui/palette/fuzzylist.h"
#include "ui/palette/paletteentry.h"

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace drover::ui {

/// What the palette offers, best match of what was typed first, at most `kMostRows` of it.
///
/// Nothing typed: all but the nodes. A colon in front: only actions, as in k9s.
/// Thread: the GUI thread. Errors: none.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles { DetailRole = Qt::UserRole, KeysRole, RefusalRole, OldRole };
    static constexpr std::size_t kMostRows = 200;

    explicit PaletteModel(QObject *parent = nullptr);

    /// Writes into an entry what is true of it now; for what becomes other while it is shown.
    using Renewal = std::function<void(PaletteEntry &)>;

    /// `renewal` is asked for each row that comes to be shown, and for all of them by renew().
    void setEntries(std::vector<PaletteEntry> entries, Renewal renewal = {});
    void renew();
    void setQuery(const QString &typed);
    const PaletteEntry &entryAt(int row) const;
    /// How many fit, of which the rows are the best.
    std::size_t hitCount() const { return m_hitCount; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void match();
    std::vector<FuzzyList::Hit> found(QStringView sought) const;
    QString spoken(const PaletteEntry &entry) const;
    static QString wholeRow(const PaletteEntry &entry);

    std::vector<PaletteEntry> m_entries;
    Renewal m_renewal;
    FuzzyList m_texts;
    FuzzyList m_others; ///< PaletteEntry::also
    QString m_query;
    std::vector<std::uint32_t> m_rows; ///< row → place in m_entries
    std::size_t m_hitCount = 0;
};

} // namespace drover::ui
