#include "ui/writes/messagebox.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace drover::ui {

MessageBox::MessageBox(Tone tone, QWidget *parent)
    : QFrame(parent), m_tone(tone), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSpace, kSpace, kSpace, kSpace);
    row->setSpacing(kSpace);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    setSpokenRole(*this, QAccessible::Notification);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    paintTone();
    hide();
}

void MessageBox::setSentences(const QStringList &sentences)
{
    const QString text = sentences.join(u'\n');
    const bool isNews = text != m_text->text();
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!sentences.isEmpty());
    if (isNews)
        announce(*this);
}

QString MessageBox::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBox::setTone(Tone tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    paintTone();
}

void MessageBox::paintTone()
{
    const QPalette base; // the program's; our own is what is set here
    QPalette mine;
    mine.setColor(QPalette::Window, bannerColor(m_tone, base));
    mine.setColor(QPalette::WindowText, statusColors(base).bannerText);
    // Setting a palette sends PaletteChange, which leads here again.
    if (mine.color(QPalette::Window) != palette().color(QPalette::Window))
        setPalette(mine);
    const QLatin1StringView icon(m_tone == Tone::Neutral ? "info"
                                 : m_tone == Tone::Bad   ? "error"
                                                         : "warning");
    m_icon->setPixmap(
        themedIcon(icon, m_tone).pixmap({2 * kSpace, 2 * kSpace}, devicePixelRatioF()));
}

void MessageBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintTone();
}

} // namespace drover::ui
