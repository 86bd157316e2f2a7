#include "ui/clusters/tabletools.h"

#include "ui/clusters/filterbar.h"
#include "ui/clusters/savedfilters.h"
#include "ui/columns/columnsdialog.h"
#include "ui/columns/tableshelf.h"
#include "ui/nodes/nodeview.h"

namespace drover::ui {

namespace {

using Id = QLatin1StringView;

} // namespace

TableTools::TableTools(NodeView &view, FilterBar &bar, const QString &name, QWidget *window)
    : QObject(window), m_view(view), m_bar(bar), m_name(name), m_window(window),
      m_shelf(new TableShelf(this))
{
    setShelf(*m_shelf);
    connect(&view.header(), &NodeHeader::dialogWanted, this, &TableTools::openColumns);
    view.actions().onTriggered(Id("export"), this, [this] { openExport(); });
    view.actions().onTriggered(Id("copy-json"), this,
                               [this] { copyObjects(ExportDialog::Format::Json); });
    // In a table of one cluster NodeCommands copies it: a document a node, to be edited.
    if (view.filter().columns().hasClusters())
        view.actions().onTriggered(Id("copy-yaml"), this,
                                   [this] { copyObjects(ExportDialog::Format::Yaml); });
}

void TableTools::setRequests(ApiRequests &requests, int cluster)
{
    m_servers[cluster] = &requests;
}

void TableTools::removeRequests(int cluster)
{
    delete m_dialog; // it may be reading there
    m_servers.erase(cluster);
}

TableTools::~TableTools()
{
    delete m_dialog;
}

void TableTools::setShelf(TableShelf &shelf)
{
    disconnect(m_shelf, nullptr, this, nullptr);
    m_shelf = &shelf;
    m_bar.setShelf(shelf);
    const auto offer = [this] { m_view.header().setSavedLayouts(m_shelf->layouts()); };
    connect(&shelf, &TableShelf::changed, this, offer);
    offer();
}

void TableTools::openColumns()
{
    delete m_dialog; // one at a time
    auto *dialog =
        new ColumnsDialog(m_view.layout(), *m_shelf, m_view.filter().allNodes(), m_window,
                          m_view.filter().columns().hasClusters());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColumnsDialog::chosen, &m_view, &NodeView::setLayout);
    connect(dialog, &QDialog::finished, &m_view, [this] { m_view.setFocus(); });
    m_dialog = dialog;
    dialog->open();
}

void TableTools::openSavedFilters()
{
    m_bar.saved().showMenu();
}

void TableTools::openExport(ExportDialog::Format format)
{
    delete m_dialog;
    auto *dialog = new ExportDialog(m_view, m_servers, m_name, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFormat(format);
    connect(dialog, &ExportDialog::told, this, &TableTools::told);
    m_dialog = dialog;
    dialog->open();
}

/// The dialog says how far the reading is, and goes by itself.
void TableTools::copyObjects(ExportDialog::Format format)
{
    openExport(format);
    static_cast<ExportDialog *>(m_dialog.data())->copySelected();
}

} // namespace drover::ui
