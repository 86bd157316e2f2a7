#include "ui/pods/podhead.h"

#include "ui/details/elidedlabel.h"
#include "ui/help/helplink.h"
#include "ui/help/helptopics.h"
#include "ui/pods/podlook.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

constexpr int kIconSize = 2 * kSpace;
constexpr int kRoomForAll = 90 * kSpace;

} // namespace

PodHead::PodHead(bool isOverTable, QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_name(new ElidedLabel(this)),
      m_state(new QLabel(this)), m_help(new HelpLink(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    row->setSpacing(kSpace);
    if (isOverTable)
        connect(addButton("back", tr("Pods"), tr("Back to the pods (Esc)")),
                &QToolButton::clicked, this, &PodHead::backWanted);
    row->addWidget(m_icon);
    row->addWidget(m_name, 1);
    row->addWidget(m_state);
    row->addWidget(m_help);
    m_help->setToolButtonStyle(Qt::ToolButtonIconOnly);
    if (isOverTable)
        connect(addButton("window", tr("Window"), tr("In a window of its own (Alt+Enter)")),
                &QToolButton::clicked, this, &PodHead::windowWanted);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_state->setTextFormat(Qt::PlainText);
}

QToolButton *PodHead::addButton(const char *icon, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setIcon(themedIcon(QLatin1StringView(icon)));
    button->setText(text);
    button->setToolTip(plainToolTip(toolTip));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

QString PodHead::restartWords(const PodStatus &status, WallTime now)
{
    const QString count = tr("%Ln restarts", nullptr, static_cast<int>(status.restarts));
    return status.lastRestart.isReported() ? tr("%1, the last run ended %2 ago").arg(count, wordedSince(status.lastRestart, now))
                                           : count;
}

void PodHead::showPod(const PodDetailsPtr &pod, const std::optional<WallTime> &gone, WallTime now)
{
    m_pod = pod;
    m_isGone = gone.has_value();
    if (!pod) {
        m_help->setSubject({}, {});
        m_name->setText({});
        m_state->clear();
        return;
    }
    m_name->setText(toText(podText(*pod)));
    const PodStatus status = podStatusOf(*pod);
    m_help->setSubject(status.word, podTopic(status.word));
    m_short = gone ? tr("Deleted") : status.word;
    m_long = gone ? tr("Deleted %1. Last state below.").arg(exactMoment(*gone, now))
                  : tr("%1 · %2 ready · %3")
                        .arg(status.word, readyText(status),
                             status.restarts == 0 ? tr("no restarts")
                                                  : restartWords(status, now));
    showState();
    paint();
}

void PodHead::showState()
{
    m_state->setText(width() < kRoomForAll ? m_short : m_long);
    m_state->setToolTip(plainToolTip(m_long));
}

void PodHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showState();
}

void PodHead::setDimmed(bool isDimmed)
{
    m_isDimmed = isDimmed;
    paint();
}

void PodHead::paint()
{
    if (!m_pod)
        return;
    const StateText look = podStatusLook(podStatusOf(*m_pod));
    const bool isOld = m_isGone || m_isDimmed;
    const Tone tone = isOld ? Tone::Dimmed : look.tone;
    m_icon->setPixmap(
        themedIcon(look.icon, tone).pixmap({kIconSize, kIconSize}, devicePixelRatioF()));
    QPalette words = palette();
    const bool isTrouble = tone == Tone::Bad || tone == Tone::Warning || isOld;
    words.setColor(QPalette::WindowText, toneColor(isTrouble ? tone : Tone::Text, palette()));
    m_state->setPalette(words);
}

void PodHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paint();
}

} // namespace drover::ui
