#include "ui/details/cordonline.h"

#include "core/operations/cordon.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/theme/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace drover::ui {

namespace {

Timestamp timestampOf(WallTime time)
{
    return Timestamp(
        std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count());
}

QString noteWords(const CordonNote &note, WallTime now)
{
    const QString words = CordonLine::tr("by %1, %2").arg(note.by, ago(timestampOf(note.at), now));
    return note.reason.isEmpty() ? words : CordonLine::tr("%1: %2").arg(words, note.reason);
}

void refuse(QToolButton &button, const QString &why)
{
    button.setEnabled(why.isEmpty());
    button.setToolTip(why.isEmpty() ? QString() : plainToolTip(why));
    button.setStatusTip(why);
}

bool isNoteCurrent(const Node &node)
{
    return cordonNoteOf(node) && !isOldNote(node);
}

} // namespace

QString cordonText(const Node &node, WallTime now)
{
    const std::optional<CordonNote> note = cordonNoteOf(node);
    if (!node.unschedulable)
        return note ? CordonLine::tr("Old note of a cordon %1").arg(noteWords(*note, now))
                    : QString();
    if (note && !isOldNote(node))
        return CordonLine::tr("Cordoned %1").arg(noteWords(*note, now));
    const Timestamp tainted = cordonTaintedAt(node);
    if (!tainted.isReported())
        return CordonLine::tr("Cordoned; since when is not reported");
    return CordonLine::tr("Cordoned %1, not by Drover").arg(ago(tainted, now));
}

CordonLine::CordonLine(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_ask(new QToolButton(this)),
      m_uncordon(new QToolButton(this)), m_remove(new QToolButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ask->setText(tr("Who did it?"));
    m_remove->setText(tr("Re&move Note…"));
    m_remove->setObjectName(QLatin1StringView("removeNote"));
    m_uncordon->setText(tr("Uncordon…"));
    m_uncordon->setObjectName(QLatin1StringView("uncordon"));
    m_ask->setToolTip(tr("Asks the server which program set it, and when"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(kSpace);
    row->addWidget(m_text, 1);
    row->addWidget(m_ask);
    row->addWidget(m_uncordon);
    row->addWidget(m_remove);
    connect(m_remove, &QToolButton::clicked, this, &CordonLine::removalAsked);
    connect(m_uncordon, &QToolButton::clicked, this, &CordonLine::uncordonAsked);
    connect(m_ask, &QToolButton::clicked, this, &CordonLine::ownerAsked);
    hide();
}

void CordonLine::showNode(const Node &node, WallTime now)
{
    if (m_uid != node.uid || !node.unschedulable)
        m_owner.clear();
    m_uid = node.uid;
    const QString text = cordonText(node, now);
    m_text->setText(m_owner.isEmpty() ? text : text + QStringLiteral(" · ") + m_owner);
    m_ask->setVisible(node.unschedulable && !isNoteCurrent(node) && m_owner.isEmpty());
    m_uncordon->setVisible(node.unschedulable);
    m_remove->setVisible(isOldNote(node));
    setVisible(!text.isEmpty());
}

void CordonLine::showOwner(const QString &sentence)
{
    m_owner = sentence;
    m_text->setText(m_text->text() + QStringLiteral(" · ") + sentence);
    m_ask->hide();
}

void CordonLine::setRefusals(const QString &uncordon, const QString &removal)
{
    refuse(*m_uncordon, uncordon);
    refuse(*m_remove, removal);
}

QString CordonLine::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace drover::ui
