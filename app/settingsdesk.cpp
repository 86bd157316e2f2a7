#include "app/settingsdesk.h"

#include "app/desktop/desktopfont.h"
#include "app/log.h"
#include "ui/actions/actionset.h"
#include "ui/window/clustertabs.h"
#include "ui/window/keydesk.h"
#include "ui/window/palettedesk.h"
#include "ui/window/noticebar.h"

#include <QApplication>
#include <QEvent>

#include <utility>

namespace drover {

namespace {

using Id = QLatin1StringView;

const QString kKeys = QStringLiteral("keys");

ui::Appearance appearanceOf(Settings::Look look)
{
    switch (look) {
    case Settings::Look::Desktop:
        return ui::Appearance::System;
    case Settings::Look::Light:
        return ui::Appearance::Light;
    case Settings::Look::Dark:
        return ui::Appearance::Dark;
    }
    return ui::Appearance::System;
}

Settings::Look lookOf(ui::Appearance appearance)
{
    switch (appearance) {
    case ui::Appearance::System:
        return Settings::Look::Desktop;
    case ui::Appearance::Light:
        return Settings::Look::Light;
    case ui::Appearance::Dark:
        return Settings::Look::Dark;
    }
    return Settings::Look::Desktop;
}

} // namespace

SettingsDesk::SettingsDesk(ui::MainWindow &window, SettingsStore &store, ui::Language &language,
                           Given given)
    : m_window(window), m_store(store), m_language(language), m_given(given),
      m_contrastSet(store.settings().hasHighContrast), m_lookSet(store.settings().look),
      m_languageSet(store.settings().language)
{
    const QString source = QStringLiteral("settings");
    window.notices().setStanding(source, store.problems());
    connect(&store, &SettingsStore::problemsChanged, &window,
            [&window, &store, source] { window.notices().setStanding(source, store.problems()); });
    connect(&store, &SettingsStore::problemsReworded, &window,
            [&window, &store, source] { window.notices().rewordStanding(source, store.problems()); });
    connect(&store, &SettingsStore::problemsChanged, this, [this] {
        if (m_dialog)
            m_dialog->setSaved(m_store.areSettingsKept());
    });
    connect(&store, &SettingsStore::settingsChanged, this, &SettingsDesk::apply);
    window.actions().onTriggered(Id("settings"), this, [this] { showDialog(); });
    connect(&window.keyDesk(), &ui::KeyDesk::chosen, this, [this](const ui::ActionKeys &keys) {
        Settings settings = m_store.settings();
        settings.shortcuts = keys.chosen();
        m_store.change(settings);
    });
    connect(&window.paletteDesk(), &ui::PaletteDesk::settingsChosen, &store, &SettingsStore::change);
    window.installEventFilter(this);
    apply();
}

void SettingsDesk::apply()
{
    const Settings &settings = m_store.settings();
    if (std::exchange(m_lookSet, settings.look) != settings.look)
        m_given.look.reset();
    if (std::exchange(m_contrastSet, settings.hasHighContrast) != settings.hasHighContrast)
        m_given.isHighContrast = false;
    applyLook();
    m_window.paletteDesk().setSettings(settings);
    const ui::ActionKeys keys(settings.shortcuts);
    if (!(m_window.keyDesk().keys() == keys))
        m_window.keyDesk().setKeys(keys);
    const QStringList faults = keyFaults();
    m_window.notices().setStanding(kKeys, faults);
    warnOfNew(m_saidFaults, faults);
    // Later: what is built anew must not be in the middle of telling this.
    if (std::exchange(m_languageSet, settings.language) != settings.language) {
        m_given.hasLanguage = false;
        QMetaObject::invokeMethod(this, &SettingsDesk::speak, Qt::QueuedConnection);
    }
    if (!m_dialog)
        return;
    m_dialog->setSettings(settings);
    m_dialog->setHeld(held());
}

QStringList SettingsDesk::keyFaults() const
{
    const auto nameOf = [](Id id) { return ui::plainActionText(ui::actionSpec(id)); };
    QStringList faults;
    for (const ui::ActionKeys::Fault &fault : m_window.keyDesk().keys().faults()) {
        if (!fault.refusal.isEmpty())
            faults += tr("The settings give \"%1\" the keys \"%2\", which are not used. %3", "action, keys, why not")
                          .arg(nameOf(fault.id), fault.keys, fault.refusal);
        else
            faults += fault.holder.isEmpty()
                      ? tr("The settings give \"%1\" the keys \"%2\", which are not understood and not used.")
                            .arg(nameOf(fault.id), fault.keys)
                      : tr("The settings give \"%1\" the keys \"%2\", which \"%3\" has too; the latter keeps them.")
                            .arg(nameOf(fault.id), fault.keys, nameOf(fault.holder));
    }
    return faults;
}

ui::HeldSettings SettingsDesk::held() const
{
    ui::HeldSettings held;
    if (m_given.look)
        held.look = lookOf(*m_given.look);
    held.hasHighContrast = m_given.isHighContrast;
    if (m_given.hasLanguage)
        held.language = m_language.tag();
    return held;
}

/// What was chosen may be what is set already.
void SettingsDesk::letGo(const ui::HeldSettings &still)
{
    if (!still.look)
        m_given.look.reset();
    m_given.isHighContrast &= still.hasHighContrast;
    applyLook();
    if (!still.language && std::exchange(m_given.hasLanguage, false))
        QMetaObject::invokeMethod(this, &SettingsDesk::speak, Qt::QueuedConnection);
}

SettingsDesk::Look SettingsDesk::look() const
{
    const Settings &settings = m_store.settings();
    const bool isHigh = m_given.isHighContrast || settings.hasHighContrast ||
                        (m_desktop && m_desktop->isHighContrast());
    return {m_given.look.value_or(appearanceOf(settings.look)),
            isHigh ? ui::Contrast::High : ui::Contrast::Normal,
            m_desktop ? m_desktop->preferred() : ui::Appearance::System};
}

void SettingsDesk::applyLook()
{
    const Look wanted = look();
    if (std::exchange(m_shown, wanted) != wanted)
        ui::applyAppearance(*qApp, wanted.appearance, wanted.contrast, wanted.preferred);
}

/// Where Qt has it already, by a plugin of the desktop's, nothing is set.
void SettingsDesk::applyFont() const
{
    const std::optional<QFont> font = fontOfPango(m_desktop->fontName(), m_usualFont);
    if (font && *font != QApplication::font())
        QApplication::setFont(*font);
}

/// The desktop gives Qt another palette, before or after its portal says so: which of them is to be
/// shown is decided anew. Later, when all have the new one.
bool SettingsDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange) {
        m_shown.reset();
        QMetaObject::invokeMethod(this, &SettingsDesk::applyLook, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void SettingsDesk::speak()
{
    m_language.use(ui::Language::tagOf(m_languageSet).value_or(QString()));
    m_store.renewWords();
    m_window.renewWords();
    m_window.notices().rewordStanding(kKeys, keyFaults());
    if (!m_dialog)
        return;
    if (m_notifier)
        m_dialog->setNotifierProblem(m_notifier->problem());
    m_dialog->renewWords();
}

void SettingsDesk::setDesktopLook(const DesktopLook &look)
{
    m_desktop = &look;
    m_usualFont = QApplication::font();
    connect(&look, &DesktopLook::changed, this, &SettingsDesk::applyLook);
    if (isGnomesFontWanted(qEnvironmentVariable("XDG_CURRENT_DESKTOP"),
                           qEnvironmentVariable("QT_QPA_PLATFORMTHEME"))) {
        connect(&look, &DesktopLook::changed, this, &SettingsDesk::applyFont);
        applyFont();
    }
    applyLook();
}

void SettingsDesk::setNotifier(const Notifier &notifier)
{
    m_notifier = &notifier;
    connect(&notifier, &Notifier::problemChanged, this, [this] {
        if (m_dialog)
            m_dialog->setNotifierProblem(m_notifier->problem());
    });
}

void SettingsDesk::showDialog()
{
    if (m_dialog)
        return m_dialog->activateWindow();
    QAction *below = m_window.actions().action(Id("details-below"));
    m_dialog = new ui::SettingsDialog(m_store.settings(), below->isChecked(), clusters(), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setHeld(held());
    m_dialog->setSaved(m_store.areSettingsKept());
    if (m_notifier)
        m_dialog->setNotifierProblem(m_notifier->problem());
    connect(m_dialog, &ui::SettingsDialog::changed, &m_store, &SettingsStore::change);
    connect(m_dialog, &ui::SettingsDialog::heldChanged, this, &SettingsDesk::letGo);
    connect(m_dialog, &ui::SettingsDialog::detailsPlaced, below, &QAction::setChecked);
    m_dialog->open();
}

/// Those that are open, the one in front first.
std::vector<ui::SettingsCluster> SettingsDesk::clusters() const
{
    std::vector<ui::SettingsCluster> clusters;
    const ui::ClusterTabs &tabs = m_window.tabs();
    for (int i = 0; i < tabs.count(); ++i) {
        const ui::ClusterTab *tab = tabs.tabAt(i);
        if (!tab)
            continue;
        const ui::ClusterTabInfo &info = tab->info();
        const ui::SettingsCluster cluster{info.id, info.displayName};
        if (i == tabs.currentIndex())
            clusters.insert(clusters.begin(), cluster);
        else if (!info.isDemo)
            clusters.push_back(cluster);
    }
    return clusters;
}

} // namespace drover
