#include "ui/clusters/savedfilters.h"

#include "ui/columns/namedialog.h"
#include "ui/columns/tableshelf.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <QMenu>

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
    setAccessibleName(tr("Saved filters"));
    setToolTip(plainToolTip(tr("Saved filters")));
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilters::fill);
}

void SavedFilters::fill()
{
    m_menu->clear();
    const QList<Settings::SavedFilter> filters =
        m_shelf ? m_shelf->filters() : QList<Settings::SavedFilter>();
    for (const Settings::SavedFilter &filter : filters) {
        QAction *choose = m_menu->addAction(
            tr("%1   %2", "name of a filter, its query").arg(menuText(filter.name), menuText(filter.query)));
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
    QMenu *remove = m_menu->addMenu(tr("&Remove"));
    remove->setEnabled(!filters.isEmpty());
    for (const Settings::SavedFilter &filter : filters)
        connect(remove->addAction(menuText(filter.name)), &QAction::triggered, this,
                [this, name = filter.name] { m_shelf->removeFilter(name); });
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Filter &Help…")), &QAction::triggered, this,
            &SavedFilters::helpWanted);
}

void SavedFilters::askForName()
{
    auto *ask = new NameDialog(tr("Save the Filter"),
                               tr("Name of the filter; one of the same name is replaced:"), this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    connect(ask, &NameDialog::named, this,
            [this](const QString &name) { m_shelf->saveFilter(name, m_query); });
    ask->open();
}

} // namespace drover::ui
