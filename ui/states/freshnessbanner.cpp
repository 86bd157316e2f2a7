#include "ui/states/freshnessbanner.h"

#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace drover::ui {

namespace {

constexpr int kIconSize = 2 * kSpace;

} // namespace

FreshnessBanner::FreshnessBanner(QWidget *parent) : QFrame(parent)
{
    build();
    connect(m_next, &QPushButton::clicked, this,
            [this] { Q_EMIT actionTriggered(m_view.next.action); });
    hide();
}

void FreshnessBanner::build()
{
    m_icon = new QLabel(this);
    m_sentence = new QLabel(this);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_next = new QPushButton(this);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    row->setSpacing(kSpace);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_next);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void FreshnessBanner::setView(const StateView &view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_sentence->setText((view.sentence + QLatin1Char(' ') + view.cause).trimmed());
    setToolTip(plainToolTip(view.detail));
    setAccessibleName(view.sentence);
    setAccessibleDescription(view.detail);
    m_next->setText(view.next.text);
    m_next->setMinimumWidth(m_next->sizeHint().width() + kSpace);
    m_next->setVisible(view.next.action != StateView::Action::None);
    paintTone();
    setVisible(!view.isNone());
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
        m_next->setPalette(base);
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
