#include "ui/help/helplink.h"

#include "ui/help/helpwindow.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

namespace drover::ui {

namespace {

constexpr QChar kThinSpace = u'\u2009'; // the style leaves none between icon and text

} // namespace

HelpLink::HelpLink(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setIcon(themedIcon(QLatin1StringView("help"), Tone::Dimmed));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(this, &QToolButton::clicked, this, [this] { showHelp(m_topic, window()); });
    setVisible(false);
}

void HelpLink::setSubject(const QString &word, const QString &topic)
{
    constexpr qsizetype kLongest = 60;
    m_topic = topic;
    QString text = tr("What does %1 mean?").arg(folded(word, kLongest));
    setAccessibleName(text);
    setToolTip(tr("Explains it and says what to do (F1)."));
    setText(kThinSpace + text.replace(u'&', QStringLiteral("&&")));
    setVisible(!topic.isEmpty());
}

} // namespace drover::ui
