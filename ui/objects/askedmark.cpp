#include "ui/objects/askedmark.h"

#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace drover::ui {

AskedMark::AskedMark(QWidget *parent)
    : QWidget(parent), m_refresh(new QToolButton(this)), m_text(new QLabel(this))
{
    m_refresh->setIcon(themedIcon(QLatin1StringView("refresh")));
    m_refresh->setAutoRaise(true);
    m_refresh->setToolTip(tr("Read it again"));
    m_refresh->setAccessibleName(m_refresh->toolTip());
    m_refresh->setFocusPolicy(Qt::TabFocus);
    m_text->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(kSpace / 2);
    row->addWidget(m_refresh);
    row->addWidget(m_text, 1);
    connect(m_refresh, &QToolButton::clicked, this, &AskedMark::refreshWanted);
    paintTone();
}

void AskedMark::setCanRefresh(bool can)
{
    m_refresh->setEnabled(can);
}

void AskedMark::showAnswer(WallTime readAt, WallTime now, bool isAsking, bool hasChanged)
{
    const QString asOf = tr("As of %1").arg(exactMoment(readAt, now));
    if (isAsking)
        setText(tr("%1 · asking…").arg(asOf), false);
    else
        setText(hasChanged ? tr("%1 · changed since").arg(asOf) : asOf, hasChanged);
}

void AskedMark::showNone(bool isAsking)
{
    setText(isAsking ? tr("Asking…") : QString(), false);
}

void AskedMark::setText(const QString &text, bool isWarning)
{
    if (text == m_text->text())
        return;
    m_text->setText(text);
    m_isWarning = isWarning;
    paintTone();
    Q_EMIT widthChanged();
}

void AskedMark::paintTone()
{
    QPalette words = palette();
    words.setColor(QPalette::WindowText,
                   toneColor(m_isWarning ? Tone::Warning : Tone::Dimmed, words));
    m_text->setPalette(words);
}

void AskedMark::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintTone();
}

} // namespace drover::ui
