#include "ui/window/noticebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace drover::ui {

namespace {

// More lines than this would push the table out of the window; the log has them all.
constexpr qsizetype kMostLines = 4;

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_close(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSpace, kSpace / 2, kSpace / 2, kSpace / 2);
    row->setSpacing(kSpace);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(QLatin1StringView("close")));
    m_close->setFocusPolicy(Qt::TabFocus);
    nameButton();
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    m_icon->setFixedHeight(m_close->sizeHint().height()); // beside the first line
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    setSpokenRole(*this, QAccessible::Notification);
    setAutoFillBackground(true);
    paintTone();
    hide();
}

void NoticeBar::add(const QString &sentence)
{
    if (m_sentences.contains(sentence))
        return;
    m_sentences.append(sentence);
    showText();
    setAccessibleName(sentence);
    show();
    announce(*this);
}

void NoticeBar::addPassing(const QString &sentence)
{
    m_passing.append(sentence);
    add(sentence);
}

void NoticeBar::pass()
{
    for (const QString &sentence : std::exchange(m_passing, {}))
        m_sentences.removeAll(sentence);
    showWhatIsLeft();
}

void NoticeBar::setStanding(const QString &source, const QStringList &sentences)
{
    const QStringList before = std::exchange(m_standing[source], sentences);
    for (const QString &sentence : before) {
        if (!sentences.contains(sentence))
            m_sentences.removeAll(sentence);
    }
    showWhatIsLeft();
    for (const QString &sentence : sentences) {
        if (!before.contains(sentence))
            add(sentence);
    }
}

void NoticeBar::rewordStanding(const QString &source, const QStringList &sentences)
{
    const QStringList before = m_standing.value(source);
    if (before.size() != sentences.size())
        return setStanding(source, sentences); // it became another thing meanwhile
    for (QString &shown : m_sentences) {
        if (const qsizetype place = before.indexOf(shown); place >= 0)
            shown = sentences[place];
    }
    m_standing[source] = sentences;
    setAccessibleName(m_sentences.value(m_sentences.size() - 1));
    showText();
}

void NoticeBar::setLasting(const QString &sentence)
{
    m_lasting = sentence;
    showWhatIsLeft();
}

void NoticeBar::nameButton()
{
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss the notice"));
}

void NoticeBar::showWhatIsLeft()
{
    showText();
    setVisible(!m_lasting.isEmpty() || !m_sentences.isEmpty());
}

/// What happened is told in the words of then; what stands is reworded by its source.
void NoticeBar::showText()
{
    m_close->setVisible(!m_sentences.isEmpty());
    QStringList shown = m_sentences.mid(std::max<qsizetype>(0, m_sentences.size() - kMostLines));
    if (shown.size() < m_sentences.size())
        shown.front() = tr("… and %Ln more before, see the log", nullptr,
                           static_cast<int>(m_sentences.size() - shown.size() + 1));
    if (!m_lasting.isEmpty())
        shown.prepend(m_lasting);
    m_text->setText(shown.join(u'\n'));
}

void NoticeBar::dismiss()
{
    m_sentences.clear();
    m_passing.clear();
    showWhatIsLeft();
}

void NoticeBar::paintTone()
{
    // From the parent's palette: our own is what is set here, which leads here again.
    const QPalette base = parentWidget() ? parentWidget()->palette() : QPalette();
    QPalette mine = base;
    mine.setColor(QPalette::Window, bannerColor(Tone::Warning, base));
    mine.setColor(QPalette::WindowText, statusColors(base).bannerText);
    if (mine.color(QPalette::Window) != palette().color(QPalette::Window))
        setPalette(mine);
    m_icon->setPixmap(themedIcon(QLatin1StringView("warning"), Tone::Warning)
                          .pixmap({2 * kSpace, 2 * kSpace}, devicePixelRatioF()));
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintTone();
    if (event->type() != QEvent::LanguageChange)
        return;
    nameButton();
    showText();
}

} // namespace drover::ui
