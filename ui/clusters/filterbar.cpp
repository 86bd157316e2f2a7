#include "ui/clusters/filterbar.h"

#include "ui/actions/actionset.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
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

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_group(new QButtonGroup(this))
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
    m_field->setToolTip(tr("Shows the nodes whose visible cells hold all of these words."));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(themedIcon(QLatin1StringView("search"), Tone::Dimmed),
                       QLineEdit::LeadingPosition);
    m_field->setMinimumWidth(20 * kSpace);
    m_field->setMaximumWidth(60 * kSpace);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &FilterBar::textChanged);
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

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    return QWidget::eventFilter(watched, event);
}

bool FilterBar::takeKey(int key)
{
    if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return true;
    }
    if (key != Qt::Key_Escape && key != Qt::Key_Return && key != Qt::Key_Enter &&
        key != Qt::Key_Down)
        return false;
    Q_EMIT leaveRequested();
    return true;
}

} // namespace drover::ui
