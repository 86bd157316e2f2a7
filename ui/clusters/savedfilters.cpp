#include "ui/clusters/savedfilters.h"

#include "ui/columns/namedialog.h"
#include "ui/columns/removequestion.h"
#include "ui/columns/tableshelf.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kLongestShown = 60;

QString menuText(QString text)
{
    if (text.size() > kLongestShown)
        text = text.left(kLongestShown) + u'…';
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

SavedFilters::SavedFilters(QWidget *parent) : QToolButton(parent), m_menu(new QMenu(this))
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setIcon(themedIcon(QLatin1StringView("filter")));
    setMenu(m_menu);
    m_menu->installEventFilter(this);
    setAccessibleName(tr("Saved filters"));
    setToolTip(plainToolTip(tr("Saved filters")));
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilters::fill);
}

void SavedFilters::fill()
{
    m_menu->clear();
    if (m_shelf)
        m_shelf->renew();
    const QList<Settings::SavedFilter> filters =
        m_shelf ? m_shelf->filters() : QList<Settings::SavedFilter>();
    for (const Settings::SavedFilter &filter : filters) {
        QAction *choose = m_menu->addAction(
            tr("%1   %2", "name of a filter, its query").arg(menuText(filter.name), menuText(filter.query)));
        choose->setData(filter.name);
        choose->setCheckable(true);
        choose->setChecked(filter.query == m_query);
        connect(choose, &QAction::triggered, this,
                [this, query = filter.query] { Q_EMIT chosen(query); });
    }
    if (filters.isEmpty())
        m_menu->addAction(tr("No filter is saved"))->setEnabled(false);
    m_menu->addSeparator();
    QAction *save = m_menu->addAction(tr("&Save This Filter…"));
    save->setEnabled(m_shelf && !m_query.trimmed().isEmpty());
    connect(save, &QAction::triggered, this, &SavedFilters::askForName);
    fillActs(*m_menu->addMenu(tr("Re&name")), &SavedFilters::askForNewName);
    fillActs(*m_menu->addMenu(tr("&Remove")), &SavedFilters::askToRemove);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Filter &Help…")), &QAction::triggered, this,
            &SavedFilters::helpWanted);
}

/// For each filter one entry that does it to that filter.
void SavedFilters::fillActs(QMenu &menu, Act act)
{
    const QList<Settings::SavedFilter> filters = m_shelf ? m_shelf->filters() : QList<Settings::SavedFilter>();
    menu.setEnabled(!filters.isEmpty());
    for (const Settings::SavedFilter &filter : filters)
        connect(menu.addAction(menuText(filter.name)), &QAction::triggered, this,
                [this, act, name = filter.name] { (this->*act)(name); });
}

bool SavedFilters::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = watched == m_menu && event->type() == QEvent::KeyPress;
    const int key = isKey ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (key != Qt::Key_F2 && key != Qt::Key_Delete)
        return QToolButton::eventFilter(watched, event);
    const QString name = m_menu->activeAction() ? m_menu->activeAction()->data().toString() : QString();
    if (!name.isEmpty()) {
        m_menu->close();
        if (key == Qt::Key_F2)
            askForNewName(name);
        else
            askToRemove(name);
    }
    return true;
}

/// Its key is beside those that go through the menu, and nothing would bring the query back.
void SavedFilters::askToRemove(const QString &name)
{
    const QList<Settings::SavedFilter> filters = m_shelf->filters();
    const auto filter = std::ranges::find(filters, name, &Settings::SavedFilter::name);
    if (filter == filters.end())
        return;
    QMessageBox *ask = removeQuestion(tr("Remove the saved filter %1?").arg(name), tr("&Remove"), this);
    ask->setWindowTitle(tr("Remove the Filter"));
    ask->setInformativeText(tr("What it asks for is lost: %1").arg(filter->query));
    connect(ask, &QMessageBox::accepted, this, [this, name] { m_shelf->removeFilter(name); });
    ask->open();
}

QStringList SavedFilters::names() const
{
    QStringList names;
    for (const Settings::SavedFilter &filter : m_shelf->filters())
        names.append(filter.name);
    return names;
}

void SavedFilters::askForNewName(const QString &name)
{
    auto *ask = new NameDialog(tr("Rename the Filter"), tr("New name of the filter:"), this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    QStringList others = names();
    others.removeAll(name);
    ask->setTaken(others);
    ask->setName(name);
    connect(ask, &NameDialog::named, this,
            [this, name](const QString &newName) { m_shelf->renameFilter(name, newName); });
    ask->open();
}

void SavedFilters::askForName()
{
    auto *ask = new NameDialog(tr("Save the Filter"), tr("Name of the filter:"), this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setTaken(names());
    connect(ask, &NameDialog::named, this,
            [this](const QString &name) { m_shelf->saveFilter(name, m_query); });
    ask->open();
}

} // namespace drover::ui
