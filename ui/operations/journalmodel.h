#pragma once

#include "core/journal/journal.h"

#include <QAbstractTableModel>

namespace drover::ui {

/// The journal's entries, newest on top. New ones come in above, older ones below while the files
/// are being read; selection and scroll stay.
///
/// Thread: GUI. Units: local time. Errors: none; an entry without outcome says that it has none.
class JournalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        ClusterColumn,
        NodeColumn,
        ActionColumn,
        WhatColumn,
        OutcomeColumn,
        ColumnCount
    };
    enum Roles {
        SearchRole = Qt::UserRole, ///< QString: all that can be searched for
    };

    /// Both must outlive it.
    JournalModel(Journal &journal, Clock &clock, QObject *parent = nullptr);

    const JournalEntry &entryAt(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow();
    QString text(const JournalEntry &entry, int column) const;

    Journal &m_journal;
    Clock &m_clock;
    JournalEntries m_entries;
};

/// "Done", "Failed: …", "Blocked: …", "No end yet", "No answer known: …"; "Interrupted" where the
/// program died before the end.
QString outcomeText(const JournalEntry &entry, bool wasCutOff);

} // namespace drover::ui
