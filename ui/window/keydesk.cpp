#include "ui/window/keydesk.h"

#include "ui/clusters/filterbar.h"
#include "ui/nodes/nodeview.h"
#include "ui/shortcuts/shortcutspage.h"
#include "ui/theme/plainbuttons.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"
#include "ui/window/clustertabs.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

constexpr QSize kSize(84 * kSpace, 74 * kSpace);

} // namespace

KeyDesk::KeyDesk(ActionSet &actions, ClusterTabs &tabs, QWidget *window)
    : QObject(window), m_actions(actions), m_tabs(tabs), m_window(window)
{
    connect(&tabs, &ClusterTabs::tabsChanged, this, &KeyDesk::share);
}

void KeyDesk::setKeys(const ActionKeys &keys)
{
    m_keys = keys;
    share();
    if (m_page && !(m_page->keys() == keys))
        m_page->setKeys(keys);
}

void KeyDesk::share()
{
    m_actions.useKeys(m_keys);
    for (const ClusterId &id : m_tabs.openIds()) {
        ClusterTab *tab = m_tabs.tabOf(id);
        tab->view().actions().useKeys(m_keys);
        tab->filterBar().showKeys(m_keys.textOf(QLatin1StringView("filter")));
    }
}

void KeyDesk::showPage()
{
    m_dialog = new QDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowTitle(tr("Keyboard Shortcuts"));
    auto *column = new QVBoxLayout(m_dialog);
    m_page = new ShortcutsPage(m_dialog);
    m_page->setKeys(m_keys);
    connect(m_page, &ShortcutsPage::keysChanged, this, [this] {
        setKeys(m_page->keys());
        Q_EMIT chosen(m_keys);
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, m_dialog);
    plainButtons(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, m_dialog, &QDialog::reject);
    column->addWidget(m_page, 1);
    column->addWidget(buttons);
    resizeOnScreen(*m_dialog, kSize.boundedTo(m_window->size()));
    m_page->setFocus();
    m_dialog->open();
}

} // namespace drover::ui
