#include "ui/clusters/filterbar.h"

#include "core/query/queryfields.h"
#include "ui/actions/actionset.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
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
};

constexpr QuickButton kQuickButtons[] = {
    {QuickFilter::All, QT_TRANSLATE_NOOP("drover::ui::FilterBar", "All"),
     QLatin1StringView(), Tone::Text, &NodeCounts::all},
    {QuickFilter::NotReady, QT_TRANSLATE_NOOP("drover::ui::FilterBar", "Not ready"),
     QLatin1StringView("status-notready"), Tone::Bad, &NodeCounts::notReady},
    {QuickFilter::Cordoned, QT_TRANSLATE_NOOP("drover::ui::FilterBar", "Cordoned"),
     QLatin1StringView("status-cordoned"), Tone::Neutral, &NodeCounts::cordoned},
    {QuickFilter::Pressure, QT_TRANSLATE_NOOP("drover::ui::FilterBar", "Pressure"),
     QLatin1StringView("status-pressure"), Tone::Warning, &NodeCounts::pressure},
};

/// The language on one card: a line for each field, made of the table that the parser reads.
QString queryHelp()
{
    QString rows;
    for (const drover::QueryField &field : queryFields())
        rows += QStringLiteral("<tr><td><code>%1</code>&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(QString::fromUtf8(field.example).toHtmlEscaped(),
                         QCoreApplication::translate("QueryEdit", field.help).toHtmlEscaped());
    return FilterBar::tr("<p>Words that the visible cells hold, and terms; side by side all must "
                         "hold. <code>and</code>, <code>or</code>, <code>not</code> and brackets "
                         "join them; quotes make a text of anything.</p>") +
           QStringLiteral("<table>%1</table>").arg(rows);
}

} // namespace

FilterBar::FilterBar(Clock &clock, QWidget *parent)
    : QWidget(parent), m_field(new QueryEdit(clock, this)), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace / 2);
    buildField();
    row->addWidget(m_field, 4);
    row->addSpacing(kSpace / 2);
    buildButtons();
    for (QToolButton *button : m_buttons)
        row->addWidget(button);
    row->addStretch(1);
    setCounts({});
}

void FilterBar::buildField()
{
    m_field->setPlaceholderText(tr("Filter nodes (%1)")
                                    .arg(actionKeysText(actionSpec(QLatin1StringView("filter")))));
    m_field->setAccessibleName(tr("Filter nodes"));
    m_field->setToolTip(plainToolTip(queryHelp()));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(themedIcon(QLatin1StringView("search"), Tone::Dimmed),
                       QLineEdit::LeadingPosition);
    m_field->setMinimumWidth(20 * kSpace);
    m_field->setMaximumWidth(60 * kSpace);
    connect(m_field, &QLineEdit::textChanged, this, &FilterBar::textChanged);
    connect(m_field, &QueryEdit::leaveRequested, this, &FilterBar::leaveRequested);
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
        connect(button, &QToolButton::clicked, this, [this, &spec] { choose(spec.filter); });
        m_group->addButton(button, static_cast<int>(i));
        m_buttons[i] = button;
    }
}

QString FilterBar::text() const
{
    return m_field->text();
}

void FilterBar::setCounts(const NodeCounts &counts)
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const QuickButton &spec = kQuickButtons[i];
        QString text = tr(spec.text) + u' ' + QLocale().toString(counts.*spec.count);
        if (!spec.icon.isEmpty())
            text.prepend(kThinSpace); // the style leaves none between icon and text
        if (m_buttons[i]->text() != text)
            m_buttons[i]->setText(text);
    }
}

void FilterBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterBar::clear()
{
    m_field->clear();
    m_buttons.front()->setChecked(true);
    choose(QuickFilter::All);
}

void FilterBar::choose(QuickFilter filter)
{
    if (m_quick == filter)
        return;
    m_quick = filter;
    Q_EMIT quickFilterChanged(filter);
}

} // namespace drover::ui
