#include "ui/objects/findbar.h"

#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/icons.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/spacing.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace drover::ui {

bool isFindKey(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Find) || event.text() == QStringLiteral("/");
}

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_count(new QLabel(this))
{
    build();
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::needleChanged);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextWanted);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousWanted);
    setFocusProxy(m_field);
}

void FindBar::build()
{
    m_field->setPlaceholderText(tr("Find in the text"));
    m_field->setAccessibleName(m_field->placeholderText());
    makeSearchField(*m_field);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("No matches")));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    row->setSpacing(kSpace);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    m_previous = addButton("up", tr("Previous match (Shift+F3)"));
    m_next = addButton("down", tr("Next match (F3)"));
    QToolButton *close = addButton("close", tr("Close (Esc)"));
    connect(close, &QToolButton::clicked, this, &FindBar::closed);
    setCount(-1, 0, false);
}

QToolButton *FindBar::addButton(const char *icon, const QString &says)
{
    auto *button = new QToolButton(this);
    button->setIcon(themedIcon(QLatin1StringView(icon)));
    button->setAutoRaise(true);
    button->setToolTip(plainToolTip(says));
    button->setAccessibleName(says);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void FindBar::serve(QWidget &page, QWidget &text)
{
    m_text = &text;
    page.installEventFilter(this);
    for (QComboBox *box : page.findChildren<QComboBox *>())
        box->installEventFilter(this); // it would look for an entry that begins with the key
}

bool FindBar::isServed(const QKeyEvent &event) const
{
    if (isFindKey(event))
        return event.matches(QKeySequence::Find) || (m_text && m_text->hasFocus());
    return !isHidden() && (event.key() == Qt::Key_F3 || event.key() == Qt::Key_Escape);
}

void FindBar::take(const QKeyEvent &event)
{
    if (isFindKey(event))
        Q_EMIT openWanted();
    else if (event.key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event.modifiers().testFlag(Qt::ShiftModifier))
        Q_EMIT previousWanted();
    else
        Q_EMIT nextWanted();
}

bool FindBar::eventFilter(QObject *object, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !isServed(*static_cast<QKeyEvent *>(event)))
        return QWidget::eventFilter(object, event);
    event->accept(); // the window has actions with these keys
    if (event->type() == QEvent::KeyPress)
        take(*static_cast<QKeyEvent *>(event));
    return true;
}

QString FindBar::needle() const
{
    return m_field->text();
}

void FindBar::open(const QString &text)
{
    show();
    if (!text.isEmpty())
        m_field->setText(text);
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::setCount(int current, int count, bool isMore)
{
    const bool isAsked = !m_field->text().isEmpty();
    // One that is disabled would give the focus to whatever comes next.
    if (count == 0 && (m_previous->hasFocus() || m_next->hasFocus()))
        m_field->setFocus(Qt::OtherFocusReason);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (!isAsked) {
        m_count->clear();
        return;
    }
    const QString all = countText(count) + (isMore ? QStringLiteral("+") : QString());
    m_count->setText(count == 0 ? tr("No matches")
                                : tr("%1 of %2", "match").arg(countText(current + 1), all));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (isReturn && event->modifiers().testFlag(Qt::ShiftModifier))
        Q_EMIT previousWanted();
    else if (isReturn && m_field->hasFocus())
        Q_EMIT nextWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace drover::ui
