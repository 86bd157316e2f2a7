#include "ui/window/palettedesk.h"

#include "core/base/beat.h"
#include "core/base/joined.h"
#include "core/drain/clusteroperations.h"
#include "core/objects/nodehealth.h"
#include "ui/actions/actionset.h"
#include "ui/clusters/filterbar.h"
#include "ui/nodes/clusterfacts.h"
#include "ui/nodes/nodeview.h"
#include "ui/operations/nodecommands.h"
#include "ui/palette/commandpalette.h"
#include "ui/shortcuts/shortcutmodel.h"
#include "ui/states/sessionstate.h"
#include "ui/text/healthtext.h"
#include "ui/text/language.h"
#include "ui/text/plaintext.h"
#include "ui/window/clustertabs.h"

#include <QLocale>

#include <algorithm>
#include <iterator>

namespace drover::ui {

namespace {

using Kind = PaletteEntry::Kind;

/// The cluster of a node; how old what is known of it is, where it is not live.
QString clusterText(const ClusterTab &tab, WallTime now)
{
    const bool isLive = std::holds_alternative<Live>(tab.freshness());
    return clauses({tab.info().displayName, isLive ? QString() : asOfText(tab.freshness(), now)});
}

/// What a setting can be, as the dialog of settings has it.
struct Choice {
    QString text;
    QString english; ///< it is found by this, too
    Settings settings;
};

std::vector<Choice> choicesOf(const Settings &now)
{
    constexpr const char *kLooks[] = {QT_TRANSLATE_NOOP("drover::ui::PaletteDesk", "Appearance: Same as desktop"),
                                      QT_TRANSLATE_NOOP("drover::ui::PaletteDesk", "Appearance: Light"),
                                      QT_TRANSLATE_NOOP("drover::ui::PaletteDesk", "Appearance: Dark")};
    std::vector<Choice> choices;
    const auto add = [&](const QString &text, const QString &english) -> Settings & {
        choices.push_back({text, english, now});
        return choices.back().settings;
    };
    for (int look = 0; look < int(std::size(kLooks)); ++look) // as Settings::Look
        add(PaletteDesk::tr(kLooks[look]), QString::fromLatin1(kLooks[look])).look = Settings::Look(look);
    add(now.hasHighContrast ? PaletteDesk::tr("High contrast: Off") : PaletteDesk::tr("High contrast: On"),
        QStringLiteral("High contrast"))
        .hasHighContrast = !now.hasHighContrast;
    add(PaletteDesk::tr("Language: Same as desktop"), QStringLiteral("Language: Same as desktop")).language.clear();
    for (const Language::Choice &choice : Language::choices()) {
        const QString tag = QLatin1StringView(choice.tag);
        const QString english = QLocale::languageToString(QLocale(tag).language());
        add(PaletteDesk::tr("Language: %1").arg(QString::fromUtf8(choice.name)), QStringLiteral("Language: ") + english)
            .language = tag;
    }
    return choices;
}

QString withState(const QString &menu, const QAction &action)
{
    if (!action.isCheckable())
        return menu;
    return action.isChecked() ? PaletteDesk::tr("%1, is on", "menu").arg(menu)
                              : PaletteDesk::tr("%1, is off", "menu").arg(menu);
}

} // namespace

PaletteDesk::PaletteDesk(const ActionSet &actions, ClusterTabs &tabs, Clock &clock, QWidget *window)
    : QObject(window), m_actions(actions), m_tabs(tabs), m_clock(clock), m_window(window)
{
}

void PaletteDesk::open()
{
    if (m_palette)
        return;
    m_palette = new CommandPalette(m_window);
    m_palette->setAttribute(Qt::WA_DeleteOnClose);
    m_palette->setEntries(entries(), [this](PaletteEntry &entry) { renew(entry); });
    for (const ClusterId &id : m_open) {
        const ClusterTab *tab = m_tabs.tabOf(id);
        if (tab)
            connect(tab, &ClusterTab::marksChanged, m_palette, &CommandPalette::renew);
        if (tab && tab->operations())
            connect(&tab->operations()->cache(), &NodeCache::applied, m_palette, &CommandPalette::renew);
    }
    // Later: the palette is closed then, and what is chosen finds the focus where it was.
    connect(m_palette, &CommandPalette::chosen, this, &PaletteDesk::act, Qt::QueuedConnection);
    m_palette->open();
    keepRenewing();
}

void PaletteDesk::keepRenewing()
{
    m_renewal = m_clock.callAfter(untilNextSecond(m_clock), [this] { // ages count on
        if (!m_palette)
            return;
        m_palette->renew();
        keepRenewing();
    });
}

std::vector<PaletteEntry> PaletteDesk::entries()
{
    m_open = m_tabs.openIds();
    if (ClusterTab *tab = m_tabs.currentTab(); tab && tab->commands())
        tab->commands()->prepareMenu();
    Entries all;
    addActions(all);
    addTabs(all);
    addContexts(all);
    addFilters(all);
    addSettings(all);
    addNodes(all);
    return all;
}

void PaletteDesk::addActions(Entries &entries) const
{
    const ActionSet *nodes = m_tabs.nodeActions();
    int place = -1;
    for (const ActionSpec &spec : actionTable()) {
        ++place;
        if (spec.id == QLatin1StringView("palette"))
            continue;
        PaletteEntry entry{Kind::Action, plainActionText(spec), actionMenuText(spec.menu), {}, {},
                           spec.icon, Tone::Dimmed, place};
        if (const QString english = englishActionText(spec); english != entry.text)
            entry.also = english; // who knows kubectl types its words
        const bool isOfNodes = spec.scope == ActionScope::Node;
        if (isOfNodes && !nodes) {
            entry.refusal = tr("No cluster is open.");
        } else {
            const QAction &action =
                *(isOfNodes ? *nodes : m_actions).action(spec.id);
            if (const QString named = action.data().toString(); !named.isEmpty())
                entry.text = named;
            entry.keys = keysText(action.shortcuts());
            entry.detail = withState(entry.detail, action);
            if (!action.isEnabled())
                entry.refusal = action.statusTip().isEmpty() ? tr("Not possible now.")
                                                             : action.statusTip();
        }
        entries.push_back(std::move(entry));
    }
}

void PaletteDesk::addTabs(Entries &entries) const
{
    for (std::size_t i = 0; i < m_open.size(); ++i) {
        const ClusterTab *tab = m_tabs.tabOf(m_open[i]);
        if (!tab)
            continue;
        entries.push_back({Kind::Tab, tab->info().displayName, tr("Open tab"), {}, {},
                           freshnessIcon(tab->freshness()), freshnessTone(tab->freshness()),
                           static_cast<int>(i)});
    }
}

void PaletteDesk::addContexts(Entries &entries) const
{
    for (std::size_t i = 0; i < m_contexts.size(); ++i) {
        const KubeContext &context = m_contexts[i];
        if (std::find(m_open.begin(), m_open.end(), context.id) != m_open.end())
            continue;
        entries.push_back({Kind::Context, context.id.context,
                           tr("Open context: %1").arg(context.server), {},
                           context.broken ? context.broken->message : QString(),
                           QLatin1StringView("unplugged"), Tone::Dimmed, static_cast<int>(i)});
    }
}

void PaletteDesk::addFilters(Entries &entries) const
{
    const QString refusal = m_tabs.filterBar() ? QString() : tr("No cluster is open.");
    for (qsizetype i = 0; i < m_filters.size(); ++i)
        entries.push_back({Kind::Filter, m_filters[i].name, tr("Filter: %1").arg(m_filters[i].query),
                           {}, refusal, QLatin1StringView("filter"), Tone::Dimmed,
                           static_cast<int>(i)});
}

void PaletteDesk::addSettings(Entries &entries) const
{
    if (!m_settings)
        return;
    const std::vector<Choice> choices = choicesOf(*m_settings);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool isSet = choices[i].settings == *m_settings;
        PaletteEntry entry{Kind::Setting, choices[i].text, isSet ? tr("%1, is on", "menu").arg(tr("Settings")) : tr("Settings"),
                           {}, {}, QLatin1StringView("settings"), Tone::Dimmed, static_cast<int>(i)};
        if (choices[i].english != entry.text)
            entry.also = choices[i].english;
        entries.push_back(std::move(entry));
    }
}

void PaletteDesk::addNodes(Entries &entries) const
{
    for (std::size_t i = 0; i < m_open.size(); ++i) {
        ClusterTab *tab = m_tabs.tabOf(m_open[i]);
        if (!tab)
            continue;
        const NodeBatch &nodes = tab->view().allNodes();
        entries.reserve(entries.size() + nodes.size());
        for (const NodePtr &node : nodes) // how it stands is looked up where it is shown
            entries.push_back({Kind::Node, toText(node->name), tab->info().displayName, {}, {}, {},
                               Tone::Dimmed, static_cast<int>(i)});
    }
}

/// A node may be another while one reads.
void PaletteDesk::renew(PaletteEntry &entry) const
{
    if (entry.kind != Kind::Node)
        return;
    const ClusterTab *tab = m_tabs.tabOf(m_open[static_cast<std::size_t>(entry.place)]);
    const NodePtr node = tab && tab->operations()
                             ? tab->operations()->cache().node(entry.text.toStdString())
                             : nullptr;
    const StateText look = node ? readinessText(readinessOf(*node)) : StateText();
    entry.icon = look.icon; // none: it is gone
    entry.iconTone = look.tone;
    if (!tab)
        return;
    const WallTime now = m_clock.wallNow();
    entry.detail = clusterText(*tab, now);
    entry.isOld = isDimmed(tab->freshness(), now);
    if (entry.isOld)
        entry.iconTone = Tone::Dimmed;
}

void PaletteDesk::act(const PaletteEntry &entry)
{
    const auto place = static_cast<std::size_t>(entry.place);
    switch (entry.kind) {
    case Kind::Action: {
        const ActionSpec &spec = actionTable()[place];
        if (spec.scope == ActionScope::Window)
            m_actions.action(spec.id)->trigger();
        else if (const ActionSet *nodes = m_tabs.nodeActions())
            nodes->action(spec.id)->trigger();
        break;
    }
    case Kind::Tab:
        m_tabs.activate(m_open[place]);
        break;
    case Kind::Context:
        if (place < m_contexts.size())
            Q_EMIT clusterWanted(m_contexts[place].id);
        break;
    case Kind::Filter:
        if (FilterBar *bar = m_tabs.filterBar(); bar && entry.place < m_filters.size()) {
            bar->field().setText(m_filters[entry.place].query);
            m_tabs.currentWidget()->setFocus();
        }
        break;
    case Kind::Setting:
        if (m_settings)
            Q_EMIT settingsChosen(choicesOf(*m_settings).at(place).settings);
        break;
    case Kind::Node:
        goTo(entry.text, m_open[place]);
        break;
    }
}

void PaletteDesk::goTo(const QString &node, const ClusterId &cluster)
{
    if (m_tabs.activate(cluster))
        m_tabs.tabOf(cluster)->goToNode(node);
}

} // namespace drover::ui
