#include "ui/insight/lookbar.h"

#include "ui/insight/dimlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kIconSize = 2 * kSpace;

} // namespace

LookBar::LookBar(QWidget *parent)
    : QWidget(parent), m_line(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_controls(new QHBoxLayout), m_count(new DimLabel({}, this)), m_icon(new QLabel(this)),
      m_text(new DimLabel({}, this)), m_why(new QLabel(this))
{
    build();
}

void LookBar::build()
{
    m_controls->setSpacing(kSpace);
    auto *head = new QHBoxLayout;
    head->setSpacing(kSpace);
    head->addLayout(m_controls);
    head->addWidget(m_count, 1);
    auto *mark = new QHBoxLayout;
    mark->setSpacing(kSpace);
    mark->addWidget(m_icon);
    mark->addWidget(m_text, 1);
    m_line->setSpacing(kSpace);
    m_line->addLayout(head, 1);
    m_line->addLayout(mark);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_why->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    rows->setSpacing(kSpace / 2);
    rows->addLayout(m_line);
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

int LookBar::controlsWidth() const
{
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right();
    for (int i = 0; i < m_controls->count(); ++i)
        width += m_controls->itemAt(i)->minimumSize().width() + (i > 0 ? kSpace : 0);
    return width;
}

int LookBar::lineWidth() const
{
    const auto widthOf = [](const QLabel &label) {
        return label.fontMetrics().size(0, label.text()).width();
    };
    return controlsWidth() + kSpace + widthOf(*m_count) + kSpace + kIconSize + kSpace +
           widthOf(*m_text);
}

QSize LookBar::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    return {std::min(least.width(), controlsWidth()), least.height()};
}

void LookBar::fit()
{
    const bool isNarrow = !m_mark.text.isEmpty() && lineWidth() > width();
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    m_text->setWordWrap(isNarrow);
    m_line->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_line->setSpacing(isNarrow ? kSpace / 2 : kSpace);
}

/// Another control, or other words.
bool LookBar::event(QEvent *event)
{
    const bool isTaken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return isTaken;
}

void LookBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void LookBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMark();
}

} // namespace drover::ui
