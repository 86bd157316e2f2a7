#include "ui/clusters/summarystrip.h"

#include "ui/actions/actionset.h"
#include "ui/states/sessionstate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"
#include "ui/theme/statuspalette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStringList>
#include <QStyle>

namespace drover::ui {

namespace {

/// Ends in an ellipsis where there is no room; then the tool tip has all of it.
class CutLabel final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip)
            setToolTip(shown() == text() ? QString() : plainToolTip(text()));
        return QLabel::event(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        style()->drawItemText(&painter, contentsRect(), int(Qt::AlignLeft | Qt::AlignVCenter), palette(), isEnabled(),
                              shown(), foregroundRole());
    }

private:
    QString shown() const { return fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()); }
};

} // namespace

SummaryStrip::SummaryStrip(QWidget *parent)
    : QWidget(parent), m_text(new CutLabel(this)), m_plainIcon(new QLabel(this)),
      m_plain(new QLabel(tr("Not encrypted, no credentials sent"), this)),
      m_metricsIcon(new QLabel(this)), m_metrics(new QLabel(this)), m_icon(new QLabel(this)),
      m_word(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    row->setSpacing(kSpace / 2);
    m_text->setTextFormat(Qt::PlainText);
    // A narrow window may cut the counts; it must not grow because of them.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_word->setTextFormat(Qt::PlainText);
    for (QLabel *told : {m_text, m_word})
        setSpokenRole(*told, QAccessible::Notification);
    m_plain->setToolTip(tr("The server's address begins with http://. Whoever is on the way can read and "
                           "change everything; so Drover tells nobody who you are, like kubectl."));
    row->addWidget(m_text, 1);
    m_metrics->setTextFormat(Qt::PlainText);
    for (QLabel *label : {m_plain, m_metrics})
        label->setContentsMargins(0, 0, 2 * kSpace, 0);
    for (QLabel *label : {m_plainIcon, m_plain, m_metricsIcon, m_metrics}) {
        row->addWidget(label);
        label->hide();
    }
    row->addWidget(m_icon);
    row->addWidget(m_word);
}

QString SummaryStrip::sentence(const Counts &counts)
{
    const int all = counts.cluster.all;
    QStringList parts{all == 1 ? tr("1 node") : tr("%Ln nodes", nullptr, all)};
    if (!counts.isComplete)
        parts.front() = tr("%1 so far, may be incomplete", "2 nodes").arg(parts.front());
    if (counts.unread > 0 && all == 0)
        parts.clear(); // how many there are nobody knows
    if (counts.unread > 0)
        parts.append(tr("%Ln clusters not read", nullptr, counts.unread));
    if (!counts.scope.isWholeCluster())
        parts.append(tr("others are not shown"));
    if (counts.cluster.notReady > 0)
        parts.append(tr("%Ln not ready", nullptr, counts.cluster.notReady));
    if (counts.cluster.cordoned > 0)
        parts.append(tr("%Ln cordoned", nullptr, counts.cluster.cordoned));
    if (counts.cluster.pressure > 0)
        parts.append(tr("%Ln under pressure", nullptr, counts.cluster.pressure));
    const bool isBefore = counts.isFilterWrong && !counts.leftOut;
    if (isBefore)
        parts.append(tr("the filter cannot be read"));
    else if (counts.isFilterWrong)
        parts.append(counts.leftOut->isEmpty() ? tr("the filter is not finished")
                                               : tr("the filter is read without \"%1\"").arg(*counts.leftOut));
    if (isBefore || counts.shown != counts.cluster.all)
        parts.append(isBefore ? tr("%Ln shown by the one before", nullptr, counts.shown)
                              : tr("%Ln shown", nullptr, counts.shown));
    if (counts.unknown > 0)
        parts.append(tr("%Ln not known to match", nullptr, counts.unknown));
    if (counts.selected > 1)
        parts.append(tr("%Ln selected", nullptr, counts.selected));
    return parts.join(QStringLiteral(" · "));
}

void SummaryStrip::setCounts(const Counts &counts)
{
    m_counts = sentence(counts);
    showText();
}

void SummaryStrip::setHint(const QString &hint)
{
    m_hint = hint;
    showText();
}

void SummaryStrip::showText()
{
    const QString &text = m_hint.isEmpty() ? m_counts : m_hint;
    if (m_text->text() == text)
        return;
    m_text->setText(text);
    m_text->setAccessibleName(text);
}

void SummaryStrip::tell(const QString &sentence, const ActionSet &actions)
{
    setHint(sentence);
    announce(*m_text);
    endWithRefusal(actions);
}

/// Why something is off is told no longer than it is: another node may be selected at once.
void SummaryStrip::endWithRefusal(const ActionSet &actions)
{
    disconnect(m_refusing);
    const QString told = m_hint;
    const QAction *refusing = actions.refusing(told);
    if (!refusing)
        return;
    m_refusing = connect(refusing, &QAction::changed, this, [this, &actions, told] {
        if (m_hint != told)
            disconnect(m_refusing);
        else if (!actions.refusing(told))
            setHint({});
        else
            endWithRefusal(actions);
    });
}

void SummaryStrip::setFreshness(const Freshness &freshness, WallTime now, const QString &words)
{
    const QString word = words.isEmpty() ? freshnessText(freshness, now) : words;
    if (m_word->text() != word) {
        m_word->setText(word);
        m_word->setAccessibleName(word);
    }
    if (m_iconName == freshnessIcon(freshness) && m_tone == freshnessTone(freshness))
        return;
    m_iconName = freshnessIcon(freshness);
    m_tone = freshnessTone(freshness);
    paintIcon();
    announce(*m_word); // here, where it is another state: the words may hold seconds
}

void SummaryStrip::setMetricsNote(const QString &word, const QString &why)
{
    if (word == m_metrics->text() && why == m_metrics->accessibleDescription())
        return;
    m_metrics->setText(word);
    m_metrics->setAccessibleDescription(why);
    for (QLabel *label : {m_metricsIcon, m_metrics}) {
        label->setToolTip(plainToolTip(why));
        label->setVisible(!word.isEmpty());
    }
    paintIcon();
}

void SummaryStrip::warnOfPlainHttp()
{
    m_plainIcon->show();
    m_plain->show();
    paintIcon();
}

void SummaryStrip::paintIcon()
{
    m_plainIcon->setPixmap(themedIcon(QLatin1StringView("warning"), Tone::Warning)
                               .pixmap({2 * kSpace, 2 * kSpace}, devicePixelRatioF()));
    m_metricsIcon->setPixmap(themedIcon(QLatin1StringView("info"), Tone::Dimmed)
                                 .pixmap({2 * kSpace, 2 * kSpace}, devicePixelRatioF()));
    if (m_iconName.isEmpty())
        return;
    m_icon->setPixmap(themedIcon(m_iconName, m_tone)
                          .pixmap({2 * kSpace, 2 * kSpace}, devicePixelRatioF()));
}

/// Where all is white, a line keeps it from what is cut above it.
void SummaryStrip::paintEvent(QPaintEvent *)
{
    if (!isHighContrast(palette()))
        return;
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, statusColors(palette()).outline);
}

void SummaryStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
    QWidget::changeEvent(event);
}

} // namespace drover::ui
