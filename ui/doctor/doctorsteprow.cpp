#include "ui/doctor/doctorsteprow.h"

#include "ui/details/factvalue.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kIconSize = 2 * kSpace;
constexpr int kTitleWidth = 22 * kSpace;
constexpr int kTimeWidth = 9 * kSpace;

QLabel *wordLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

} // namespace

DoctorStepRow::DoctorStepRow(DoctorCheck check, QWidget *parent)
    : QWidget(parent), m_opener(new QToolButton(this)), m_icon(new QLabel(this)),
      m_title(new QLabel(titleOf(check), this)), m_line(new FactValue(this)),
      m_time(new QLabel(this)), m_more(new QWidget(this)), m_detail(wordLabel(m_more)),
      m_next(new QWidget(m_more)), m_advice(wordLabel(m_next))
{
    setSpokenRole(*this, QAccessible::Grouping);
    m_step.check = check;
    build();
    connect(m_opener, &QToolButton::clicked, this, [this] { setOpen(!m_isOpen); });
    begin();
}

void DoctorStepRow::build()
{
    m_opener->setAutoRaise(true);
    QSizePolicy keepsPlace = m_opener->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_opener->setSizePolicy(keepsPlace);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(kTitleWidth);
    m_time->setTextFormat(Qt::PlainText);
    m_time->setMinimumWidth(kTimeWidth);
    m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_line->setAttribute(Qt::WA_TransparentForMouseEvents); // a click opens the row, where it can be selected
    m_line->setFocusPolicy(Qt::NoFocus);
    m_line->setAccessibleName(titleOf(m_step.check));
    auto *line = new QHBoxLayout;
    line->setSpacing(kSpace);
    line->addWidget(m_opener);
    line->addWidget(m_icon);
    line->addWidget(m_title);
    line->addWidget(m_line, 1, Qt::AlignVCenter);
    line->addWidget(m_time);

    auto *word = new QLabel(tr("Next:"), m_next);
    word->setTextFormat(Qt::PlainText);
    QFont strong = font();
    strong.setBold(true);
    word->setFont(strong);
    auto *next = new QHBoxLayout(m_next);
    next->setContentsMargins({});
    next->setSpacing(kSpace / 2);
    next->addWidget(word, 0, Qt::AlignTop);
    next->addWidget(m_advice, 1, Qt::AlignTop);
    auto *texts = new QVBoxLayout(m_more);
    texts->setContentsMargins({});
    texts->setSpacing(kSpace / 2);
    texts->addWidget(m_detail);
    texts->addWidget(m_next);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    column->setSpacing(kSpace / 2);
    column->addLayout(line);
    auto *below = new QHBoxLayout; // under the title
    below->addSpacing(m_opener->sizeHint().width() + kIconSize + 2 * kSpace);
    below->addWidget(m_more, 1);
    column->addLayout(below);
}

void DoctorStepRow::begin()
{
    m_isDone = false;
    m_opener->setVisible(false);
    m_lineText = tr("…");
    m_time->clear();
    setOpen(false);
    paintTone();
    setAccessibleName(tr("%1: under way").arg(titleOf(m_step.check)));
}

void DoctorStepRow::finish(const DoctorStep &step)
{
    m_step = step;
    m_isDone = true;
    m_opener->setVisible(true);
    const QString detail = withLocalDates(step.detail);
    m_lineText = detail;
    m_detail->setText(step.proof.isEmpty() ? detail : detail + u'\n' + step.proof);
    m_advice->setText(step.advice);
    m_next->setHidden(step.advice.isEmpty());
    m_time->setText(stepTimeText(step.took));
    showOpen();
    paintTone();
    const QString verdict = !step.ok           ? tr("failed")
                            : step.isWarning() ? tr("a warning")
                                               : tr("ok");
    setAccessibleName(tr("%1: %2. %3").arg(titleOf(step.check), verdict, detail));
    m_opener->setAccessibleName(tr("Details of %1").arg(titleOf(step.check)));
}

void DoctorStepRow::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    showOpen();
}

void DoctorStepRow::showOpen()
{
    const bool isShown = m_isDone && m_isOpen;
    m_opener->setArrowType(isShown ? Qt::DownArrow : Qt::RightArrow);
    m_more->setVisible(isShown);
    m_line->setValue(isShown ? QString() : m_lineText);
}

void DoctorStepRow::paintTone()
{
    const bool isWarning = m_step.isWarning();
    const Tone tone = !m_isDone ? Tone::Neutral
                                : !m_step.ok ? Tone::Bad : isWarning ? Tone::Warning : Tone::Good;
    const QLatin1StringView icon(!m_isDone      ? "connecting"
                                 : !m_step.ok ? "status-notready"
                                 : isWarning  ? "warning"
                                              : "status-ready");
    m_icon->setPixmap(
        themedIcon(icon, tone).pixmap({kIconSize, kIconSize}, devicePixelRatioF()));
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, statusColors(QPalette()).dimmed);
    m_time->setPalette(quiet);
    quiet.setColor(QPalette::Text, quiet.color(QPalette::WindowText));
    m_line->setPalette(m_isDone && m_step.ok ? QPalette() : quiet);
}

void DoctorStepRow::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    const int bottom = std::max(m_opener->geometry().bottom(), m_line->geometry().bottom());
    const bool isInLine = event->position().y() < bottom + kSpace;
    if (m_isDone && isInLine && event->button() == Qt::LeftButton)
        setOpen(!m_isOpen);
}

void DoctorStepRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintTone();
}

QString stepTimeText(std::chrono::microseconds took)
{
    const auto whole = std::chrono::round<std::chrono::milliseconds>(took);
    return whole.count() < 1 ? DoctorStepRow::tr("< 1 ms")
                             : DoctorStepRow::tr("%L1 ms").arg(whole.count());
}

} // namespace drover::ui
