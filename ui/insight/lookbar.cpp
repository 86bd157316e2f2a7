#include "ui/insight/lookbar.h"

#include "ui/insight/dimlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace drover::ui {

namespace {

constexpr int kIconSize = 2 * kSpace;

} // namespace

LookBar::LookBar(QWidget *parent)
    : QWidget(parent), m_controls(new QHBoxLayout), m_count(new DimLabel({}, this)),
      m_icon(new QLabel(this)), m_text(new DimLabel({}, this)), m_why(new QLabel(this))
{
    auto *line = new QHBoxLayout;
    line->setSpacing(kSpace);
    m_controls->setSpacing(kSpace);
    line->addLayout(m_controls);
    line->addWidget(m_count, 1);
    line->addWidget(m_icon);
    line->addWidget(m_text);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_why->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    rows->setSpacing(kSpace / 2);
    rows->addLayout(line);
    rows->addWidget(m_why);
}

void LookBar::addControl(QWidget *control)
{
    m_controls->addWidget(control);
}

void LookBar::setCount(const QString &text)
{
    m_count->setText(text);
}

void LookBar::setMark(const LookMark &mark)
{
    if (mark == m_mark)
        return;
    m_mark = mark;
    m_text->setText(mark.text);
    m_why->setText(mark.why);
    m_why->setVisible(!mark.why.isEmpty());
    paintMark();
}

void LookBar::paintMark()
{
    const bool hasIcon = !m_mark.text.isEmpty();
    m_icon->setVisible(hasIcon);
    if (hasIcon)
        m_icon->setPixmap(themedIcon(m_mark.icon, m_mark.tone)
                              .pixmap({kIconSize, kIconSize}, devicePixelRatioF()));
}

void LookBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMark();
}

} // namespace drover::ui
