#include "ui/states/freshnessbanner.h"

#include "core/base/joined.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace drover::ui {

namespace {

constexpr int kIconSize = 2 * kSpace;

void showButton(QPushButton &button, const StateView::Button &wanted)
{
    button.setText(wanted.text);
    button.setMinimumWidth(button.sizeHint().width() + kSpace);
    button.setVisible(wanted.action != StateView::Action::None);
}

} // namespace

FreshnessBanner::FreshnessBanner(QWidget *parent) : QFrame(parent)
{
    setSpokenRole(*this, QAccessible::Notification);
    build();
    const auto tell = [this](StateView::Button StateView::*button) {
        return [this, button] { Q_EMIT actionTriggered((m_view.*button).action); };
    };
    connect(m_buttons[0], &QPushButton::clicked, this, tell(&StateView::next));
    connect(m_buttons[1], &QPushButton::clicked, this, tell(&StateView::other));
    connect(m_buttons[2], &QPushButton::clicked, this, tell(&StateView::more));
    hide();
}

void FreshnessBanner::build()
{
    m_icon = new QLabel(this);
    m_sentence = new QLabel(this);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    row->setSpacing(kSpace);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    for (QPushButton *&button : m_buttons) {
        button = new QPushButton(this);
        row->addWidget(button);
    }
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void FreshnessBanner::setView(const StateView &view)
{
    if (view == m_view)
        return;
    const bool isNews = view.kind != m_view.kind; // its words may hold seconds
    m_view = view;
    m_sentence->setText(sentences({view.sentence, view.cause}));
    setToolTip(plainToolTip(view.detail));
    setAccessibleName(view.sentence);
    setAccessibleDescription(view.detail);
    showButton(*m_buttons[0], view.next);
    showButton(*m_buttons[1], view.other);
    showButton(*m_buttons[2], view.more);
    paintTone();
    setVisible(!view.isNone());
    if (isNews)
        announce(*this);
}

void FreshnessBanner::paintTone()
{
    // From the program's palette, our own being what is set here; a new QPalette claims no role for
    // itself, so all that is not set goes on following the program.
    const QPalette base;
    QPalette mine;
    mine.setColor(QPalette::Window, bannerColor(m_view.tone, base));
    mine.setColor(QPalette::WindowText, statusColors(base).bannerText);
    // Setting a palette sends PaletteChange, which leads here again.
    if (mine.color(QPalette::Window) != palette().color(QPalette::Window)) {
        setPalette(mine);
        for (QPushButton *button : m_buttons)
            button->setPalette(base);
    }
    m_icon->setPixmap(themedIcon(m_view.icon, m_view.tone)
                          .pixmap({kIconSize, kIconSize}, devicePixelRatioF()));
}

void FreshnessBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintTone();
}

} // namespace drover::ui
