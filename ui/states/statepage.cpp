#include "ui/states/statepage.h"

#include "ui/theme/icons.h"
#include "ui/theme/largetext.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

constexpr int kIconSize = 6 * kSpace;
constexpr int kStepIconSize = 2 * kSpace;
constexpr int kTextWidth = 64 * kSpace; ///< longer lines are hard to read
constexpr int kLowHeight = 34 * kSpace;
constexpr int kLowIconSize = 3 * kSpace;
constexpr int kLowTextWidth = 100 * kSpace; ///< where lines are dearer than their length

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton *actionButton(QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setMinimumHeight(4 * kSpace);
    return button;
}

void showButton(QPushButton *button, const StateView::Button &wanted)
{
    button->setText(wanted.text);
    button->setMinimumWidth(button->sizeHint().width() + 2 * kSpace);
    button->setVisible(wanted.action != StateView::Action::None);
}

void clearRows(QLayout *rows)
{
    while (QLayoutItem *row = rows->takeAt(0)) {
        delete row->widget();
        delete row;
    }
}

struct StepLook {
    QLatin1StringView icon;
    Tone tone;
};

StepLook lookOf(StateView::Step::Progress progress)
{
    using Progress = StateView::Step::Progress;
    switch (progress) {
    case Progress::Done: return {QLatin1StringView("status-ready"), Tone::Good};
    case Progress::Active: return {QLatin1StringView("connecting"), Tone::Neutral};
    case Progress::Warned: return {QLatin1StringView("warning"), Tone::Warning};
    case Progress::Failed: return {QLatin1StringView("status-notready"), Tone::Bad};
    case Progress::Waiting: break;
    }
    return {QLatin1StringView("pending"), Tone::Dimmed};
}

} // namespace

StatePage::StatePage(QWidget *parent) : QWidget(parent)
{
    setSpokenRole(*this, QAccessible::Notification);
    build();
    connect(m_next, &QPushButton::clicked, this,
            [this] { Q_EMIT actionTriggered(m_view.next.action); });
    connect(m_other, &QPushButton::clicked, this,
            [this] { Q_EMIT actionTriggered(m_view.other.action); });
    connect(m_more, &QPushButton::clicked, this,
            [this] { Q_EMIT actionTriggered(m_view.more.action); });
}

void StatePage::build()
{
    m_icon = new QLabel(this);
    m_icon->setAlignment(Qt::AlignHCenter);
    m_sentence = plainLabel(this);
    new LargeText(*m_sentence, 1.35);
    m_detail = new QWidget(this);
    m_detailLines = new QVBoxLayout(m_detail);
    m_detailLines->setContentsMargins({});
    m_detailLines->setSpacing(kSpace / 2);
    m_steps = new QWidget(this);
    m_stepRows = new QVBoxLayout(m_steps);
    m_stepRows->setContentsMargins({});
    m_stepRows->setSpacing(kSpace);
    m_next = actionButton(this);
    m_other = actionButton(this);
    m_more = actionButton(this);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kSpace);
    buttons->addStretch();
    for (QPushButton *button : {m_next, m_other, m_more})
        buttons->addWidget(button);
    buttons->addStretch();

    m_column = new QVBoxLayout;
    QVBoxLayout *column = m_column;
    column->addWidget(m_icon);
    column->addWidget(m_sentence);
    column->addWidget(m_steps, 0, Qt::AlignHCenter);
    column->addWidget(m_detail);
    column->addLayout(buttons);

    m_block = new QWidget(this);
    m_block->setLayout(column);
    m_page = new QVBoxLayout(this);
    m_page->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_block, 100);
    row->addStretch(1);
    m_page->addLayout(row);
    m_page->addStretch(3); // a little above the middle looks like the middle
    setLow(false);
}

void StatePage::setLow(bool isLow)
{
    m_isLow = isLow;
    const int margin = isLow ? kSpace / 2 : 3 * kSpace;
    m_page->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(isLow ? kSpace / 2 : 2 * kSpace);
    m_block->setMaximumWidth(isLow ? kLowTextWidth : kTextWidth);
    m_detailLines->setSpacing(isLow ? 0 : kSpace / 2);
}

void StatePage::fitInto(QSize room)
{
    m_isRoomGiven = true;
    fit(room);
}

void StatePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_isRoomGiven)
        fit(size());
}

void StatePage::fit(QSize room)
{
    const bool isLow = room.height() < kLowHeight;
    if (isLow != m_isLow) {
        setLow(isLow);
        paintTone();
    }
    const int picture = m_icon->isHidden() ? m_icon->sizeHint().height() + m_column->spacing() : 0;
    m_icon->setVisible(m_page->totalHeightForWidth(room.width()) + picture <= room.height());
}

void StatePage::setView(const StateView &view)
{
    if (view == m_view)
        return;
    const bool isNews = view.kind != m_view.kind; // its words may hold seconds
    m_view = view;
    m_sentence->setText(view.sentence);
    showButton(m_next, view.next);
    showButton(m_other, view.other);
    showButton(m_more, view.more);
    setFocusProxy(m_next->isHidden() ? nullptr : m_next);
    setAccessibleName(view.sentence);
    setAccessibleDescription(view.detail);
    showDetail();
    showSteps();
    paintTone();
    if (isNews)
        announce(*this);
}

void StatePage::showDetail()
{
    const QStringList lines = m_view.detail.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    m_detail->setVisible(!lines.isEmpty());
    // Labels are kept: one that counts seconds must not take the selection from the others.
    while (m_detailLines->count() < lines.size())
        m_detailLines->addWidget(plainLabel(m_detail));
    for (int i = 0; i < m_detailLines->count(); ++i) {
        auto *label = static_cast<QLabel *>(m_detailLines->itemAt(i)->widget());
        label->setVisible(i < lines.size());
        if (label->text() != lines.value(i))
            label->setText(lines.value(i));
    }
}

void StatePage::showSteps()
{
    clearRows(m_stepRows);
    m_steps->setVisible(!m_view.steps.empty());
    for (const StateView::Step &step : m_view.steps) {
        auto *row = new QWidget(m_steps);
        auto *cells = new QHBoxLayout(row);
        cells->setContentsMargins({});
        cells->setSpacing(kSpace);
        const StepLook look = lookOf(step.progress);
        auto *icon = new QLabel(row);
        icon->setPixmap(themedIcon(look.icon, look.tone)
                            .pixmap({kStepIconSize, kStepIconSize}, devicePixelRatioF()));
        auto *text = new QLabel(step.text, row);
        text->setTextFormat(Qt::PlainText);
        cells->addWidget(icon);
        cells->addWidget(text, 1);
        m_stepRows->addWidget(row);
    }
}

void StatePage::paintTone()
{
    const int size = m_isLow ? kLowIconSize : kIconSize;
    m_icon->setPixmap(
        themedIcon(m_view.icon, m_view.tone).pixmap({size, size}, devicePixelRatioF()));
    QPalette dimmed = palette();
    dimmed.setColor(QPalette::WindowText, statusColors(dimmed).dimmed);
    m_detail->setPalette(dimmed);
}

void StatePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_view.isNone())
        return;
    showSteps();
    paintTone();
}

} // namespace drover::ui
