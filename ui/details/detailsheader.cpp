#include "ui/details/detailsheader.h"

#include "ui/details/cordonline.h"
#include "ui/details/elidedlabel.h"
#include "ui/states/freshnessbanner.h"
#include "ui/text/celltext.h"
#include "ui/text/healthtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/largetext.h"
#include "ui/theme/spacing.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStringList>
#include <QToolButton>

namespace drover::ui {

namespace {

constexpr int kIconSize = 2 * kSpace;

/// "Ready", "NotReady since 20:37": a trouble has a beginning.
QString readinessSince(const Node &node, WallTime now)
{
    const Readiness readiness = readinessOf(node);
    const QString word = readinessText(readiness).word;
    const NodeCondition *ready = conditionOf(node, "Ready");
    if (readiness == Readiness::Ready || !ready || !ready->lastTransition.isReported())
        return word;
    return DetailsHeader::tr("%1 since %2")
        .arg(word, shortMoment(ready->lastTransition.wallTime(), now));
}

} // namespace

DetailsHeader::DetailsHeader(QWidget *parent)
    : QWidget(parent), m_lines(new QVBoxLayout), m_words(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_name(new ElidedLabel(this)), m_pin(new QToolButton(this)),
      m_icon(new QLabel(this)), m_status(new QLabel(this)), m_more(new QLabel(this)), m_roles(new ElidedLabel(this)),
      m_cordon(new CordonLine(this)), m_notice(new FreshnessBanner(this))
{
    build();
}

void DetailsHeader::build()
{
    new LargeText(*m_name, 1.2, LargeText::Weight::Bold);
    m_status->setTextFormat(Qt::PlainText);
    m_more->setTextFormat(Qt::PlainText);
    m_roles->setFocusPolicy(Qt::NoFocus);
    m_pin->setIcon(themedIcon(QLatin1StringView("pin")));
    m_pin->setCheckable(true);
    m_pin->setAutoRaise(true);
    m_pin->setFocusPolicy(Qt::TabFocus);
    m_pin->setToolTip(tr("Hold this node, whatever is selected"));
    m_pin->setAccessibleName(tr("Hold this node"));
    connect(m_pin, &QToolButton::toggled, this, &DetailsHeader::pinChanged);

    auto *state = new QHBoxLayout;
    state->setSpacing(kSpace);
    state->addWidget(m_icon);
    auto *words = new QHBoxLayout; // as near to each other as words are
    words->setSpacing(fontMetrics().horizontalAdvance(QLatin1Char(' ')));
    words->addWidget(m_status);
    words->addWidget(m_more);
    state->addLayout(words);
    state->addWidget(m_roles, 1);
    m_words->addWidget(m_name);
    m_words->addLayout(state, 1);
    auto *first = new QHBoxLayout;
    first->setSpacing(kSpace);
    first->addLayout(m_words, 1);
    first->addWidget(m_pin, 0, Qt::AlignTop);
    m_lines->setSpacing(kSpace / 2);
    m_lines->addLayout(first);
    m_lines->addWidget(m_cordon);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(m_lines);
    all->addWidget(m_notice);
    arrange();
}

void DetailsHeader::setLow(bool isLow)
{
    if (isLow == m_isLow)
        return;
    m_isLow = isLow;
    arrange();
}

void DetailsHeader::arrange()
{
    const int margin = m_isLow ? kSpace / 4 : kSpace;
    m_lines->setContentsMargins(kSpace, margin, kSpace, margin);
    m_words->setDirection(m_isLow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setSpacing(m_isLow ? 2 * kSpace : kSpace / 2);
    // In one line with its status it is as wide as it wants, else it never widens the pane.
    m_name->setSizePolicy(m_isLow ? QSizePolicy::Preferred : QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void DetailsHeader::showNode(const Node &node, WallTime now)
{
    m_readiness = readinessOf(node);
    m_name->setText(toText(node.name));
    m_state = statusState(node, m_drain);
    const QString &status = m_state.word;
    m_status->setText(readinessSince(node, now));
    m_status->setAccessibleName(tr("Status: %1").arg(status));
    m_more->setText(status.mid(readinessText(m_readiness).word.size()).trimmed());
    m_more->setVisible(!m_more->text().isEmpty());
    const QString roles = kubectlRoles(node);
    m_rolesText = roles == QLatin1StringView("<none>") ? QString() : roles;
    showRoles();
    m_cordon->showNode(node, now);
    m_notice->setView({});
    paintTone();
}

void DetailsHeader::showGone(const QString &when)
{
    StateView view;
    view.kind = StateView::Kind::NodeGone;
    view.icon = QLatin1StringView("info");
    view.sentence = tr("Deleted %1. Last state below.").arg(when);
    m_notice->setView(view);
}

void DetailsHeader::setFilteredOut(bool isFilteredOut)
{
    m_isFilteredOut = isFilteredOut;
    showRoles();
}

void DetailsHeader::showRoles()
{
    QStringList words;
    if (!m_rolesText.isEmpty())
        words.append(m_rolesText);
    if (m_isFilteredOut)
        words.append(tr("hidden by the filter"));
    m_roles->setText(words.join(QStringLiteral(" · ")));
}

bool DetailsHeader::isPinned() const
{
    return m_pin->isChecked();
}

void DetailsHeader::setPinned(bool isPinned)
{
    m_pin->setChecked(isPinned);
}

void DetailsHeader::setDrain(std::optional<DrainStand> stand)
{
    m_drain = stand;
}

void DetailsHeader::setDimmed(bool dimmed)
{
    m_dimmed = dimmed;
    paintTone();
}

void DetailsHeader::paintTone()
{
    const Tone tone = m_dimmed ? Tone::Dimmed : readinessText(m_readiness).tone;
    const Tone sign = m_dimmed ? Tone::Dimmed : m_state.tone;
    m_icon->setPixmap(
        themedIcon(m_state.icon, sign).pixmap({kIconSize, kIconSize}, devicePixelRatioF()));
    const auto toned = [this](Tone tone) {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, toneColor(tone, colors));
        return colors;
    };
    m_status->setPalette(toned(tone));
    QPalette dimmed = palette();
    dimmed.setColor(QPalette::WindowText, statusColors(dimmed).dimmed);
    m_roles->setPalette(dimmed);
    m_name->setPalette(m_dimmed ? dimmed : palette());
    // What the readiness does not say: a drain that is blocked.
    const bool isOfDrain = !m_dimmed && sign != tone;
    m_more->setPalette(m_dimmed ? dimmed : isOfDrain ? toned(sign) : palette());
}

void DetailsHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintTone();
}

} // namespace drover::ui
