#include "ui/clusters/filterbar.h"

#include "core/base/joined.h"
#include "ui/actions/actionkeys.h"
#include "ui/clusters/queryhelp.h"
#include "ui/clusters/savedfilters.h"
#include "ui/help/helpsubject.h"
#include "ui/states/sessionstate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/spacing.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace drover::ui {

namespace {

constexpr QChar kThinSpace = u'\u2009';

struct QuickButton {
    QuickFilter filter;
    const char *text;
    QLatin1StringView icon;
    Tone tone;
    int NodeCounts::*count;
    QLatin1StringView topic; ///< what F1 on it explains
};

constexpr QuickButton kQuickButtons[] = {
    {QuickFilter::All, QT_TRANSLATE_NOOP("drover::ui::FilterBar", "All"),
     QLatin1StringView(), Tone::Text, &NodeCounts::all, {}},
    {QuickFilter::NotReady, QT_TRANSLATE_NOOP("drover::ui::FilterBar", "Not ready"),
     QLatin1StringView("status-notready"), Tone::Bad, &NodeCounts::notReady,
     QLatin1StringView("node/NotReady")},
    {QuickFilter::Cordoned, QT_TRANSLATE_NOOP("drover::ui::FilterBar", "Cordoned"),
     QLatin1StringView("status-cordoned"), Tone::Neutral, &NodeCounts::cordoned,
     QLatin1StringView("node/SchedulingDisabled")},
    {QuickFilter::Pressure, QT_TRANSLATE_NOOP("drover::ui::FilterBar", "Pressure"),
     QLatin1StringView("status-pressure"), Tone::Warning, &NodeCounts::pressure,
     QLatin1StringView("condition/MemoryPressure")},
};

} // namespace

FilterBar::FilterBar(Clock &clock, QWidget *parent)
    : QWidget(parent), m_field(new QueryEdit(clock, this)), m_saved(nullptr), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace / 2);
    buildField();
    row->addWidget(m_field, 4);
    buildButtons();
    buildSaved();
    row->addWidget(m_saved);
    row->addSpacing(kSpace / 2);
    for (QToolButton *button : m_buttons)
        row->addWidget(button);
    row->addStretch(1);
    setCounts({});
}

void FilterBar::buildField()
{
    showKeys(keysText(tableKeys(QLatin1StringView("filter"))));
    m_field->setAccessibleName(tr("Filter nodes"));
    m_field->setToolTip(plainToolTip(tr("Words and terms; F1 explains the language.")));
    makeSearchField(*m_field);
    m_field->setMinimumWidth(20 * kSpace);
    m_field->setMaximumWidth(60 * kSpace);
    connect(m_field, &QLineEdit::textChanged, this, &FilterBar::textChanged);
    connect(m_field, &QueryEdit::helpRequested, this, [this] { showQueryHelp(window()); });
    connect(m_field, &QueryEdit::leaveRequested, this, &FilterBar::leaveRequested);
}

void FilterBar::showKeys(const QString &keys)
{
    m_field->setPlaceholderText(keys.isEmpty() ? tr("Filter nodes")
                                               : tr("Filter nodes (%1)").arg(keys));
}

void FilterBar::buildSaved()
{
    m_saved = new SavedFilters(this);
    setTabOrder(m_field, m_saved);
    setTabOrder(m_saved, m_buttons.front());
    connect(m_field, &QLineEdit::textChanged, m_saved, &SavedFilters::setQuery);
    connect(m_saved, &SavedFilters::chosen, this, [this](const QString &query) {
        m_field->setText(query);
        m_field->setFocus();
    });
    connect(m_saved, &SavedFilters::helpWanted, this, [this] { showQueryHelp(window()); });
}

void FilterBar::buildButtons()
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const QuickButton &spec = kQuickButtons[i];
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setChecked(spec.filter == m_quick);
        if (!spec.icon.isEmpty())
            button->setIcon(themedIcon(spec.icon, spec.tone));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setHelpSubject(button, spec.topic);
        connect(button, &QToolButton::clicked, this, [this, &spec] { choose(spec.filter); });
        m_group->addButton(button, static_cast<int>(i));
        m_buttons[i] = button;
    }
}

void FilterBar::setShelf(TableShelf &shelf)
{
    m_saved->setShelf(shelf);
}

QString FilterBar::text() const
{
    return m_field->text();
}

void FilterBar::setCounts(const NodeCounts &counts, bool areKnown)
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const QuickButton &spec = kQuickButtons[i];
        QString text = tr(spec.text);
        if (areKnown)
            text += u' ' + QLocale().toString(counts.*spec.count);
        if (!spec.icon.isEmpty())
            text.prepend(kThinSpace); // the style leaves none between icon and text
        if (m_buttons[i]->text() == text)
            continue;
        m_buttons[i]->setText(text);
        m_buttons[i]->setAccessibleName(text.trimmed());
    }
}

void FilterBar::showStanding(const LiveQuery &query, int unknown)
{
    QStringList paths;
    for (const std::string &path : query.awaited())
        paths.append(QString::fromStdString(path));
    if (!paths.isEmpty())
        m_field->setNote(tr("reading…"), tr("%1 is being read for all nodes. Until then the rows are "
                                            "those of the filter before.")
                                             .arg(listed(paths)));
    else if (query.leftOut())
        m_field->setNote(*query.leftOut() == text().trimmed() ? tr("not read") : tr("read in part"),
                         filterStartText(*query.leftOut()));
    else if (query.fault())
        m_field->setNote(tr("not read"),
                         tr("The filter cannot be read. The rows are those of the last one that could be."));
    else if (unknown > 0)
        m_field->setNote(tr("%Ln unknown", "nodes", unknown),
                         tr("Whether %Ln nodes match is not known: what the filter asks for was not "
                            "read, or not measured. They are not shown.",
                            nullptr, unknown));
    else
        m_field->setNote({}, {});
}

void FilterBar::focusField()
{
    if (isHidden())
        return; // there is nothing to filter; Qt would type into what nobody sees
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterBar::clear()
{
    show({}, QuickFilter::All);
}

void FilterBar::show(const QString &text, QuickFilter filter)
{
    m_field->setText(text);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        if (kQuickButtons[i].filter == filter)
            m_buttons[i]->setChecked(true);
    }
    choose(filter);
}

void FilterBar::choose(QuickFilter filter)
{
    if (m_quick == filter)
        return;
    m_quick = filter;
    Q_EMIT quickFilterChanged(filter);
}

} // namespace drover::ui
