#pragma once

#include "core/settings/tablelayout.h"
#include "ui/columns/exportdialog.h"

#include <QObject>
#include <QPointer>

namespace drover {
class ApiRequests;
}

namespace drover::ui {

class FilterBar;
class NodeView;
class TableShelf;

/// What opens over a tab's table: the dialog of its columns, the export, copies of whole objects.
///
/// Thread: the GUI thread. Errors: shown in the dialogs, or told.
class TableTools : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it, and what is set below it too. `name`: of the cluster, or of them all.
    TableTools(NodeView &view, FilterBar &bar, const QString &name, QWidget *window);
    ~TableTools() override; ///< its dialog goes, too: it reads the table

    void setName(const QString &name) { m_name = name; }
    void setRequests(ApiRequests &requests, int cluster);
    void removeRequests(int cluster);
    /// What the user saved, for all tabs; without it each tab has its own.
    void setShelf(TableShelf &shelf);
    TableShelf &shelf() { return *m_shelf; }

    void openColumns();
    void openSavedFilters(); ///< the menu beside the field
    void openExport(ExportDialog::Format format = ExportDialog::Format::Text);

Q_SIGNALS:
    void told(const QString &sentence);

private:
    void copyObjects(ExportDialog::Format format);

    NodeView &m_view;
    FilterBar &m_bar;
    QString m_name;
    QWidget *m_window;
    ExportDialog::Servers m_servers;
    TableShelf *m_shelf;
    QPointer<QDialog> m_dialog;
};

} // namespace drover::ui
