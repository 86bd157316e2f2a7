#include "ui/operations/victimsbox.h"

#include "ui/theme/spacing.h"
#include "ui/writes/counttext.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace drover::ui {

VictimsBox::VictimsBox(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_list(new QPlainTextEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(kSpace / 2);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setBuddy(m_list);
    m_list->setReadOnly(true);
    m_list->setTabChangesFocus(true);
    m_list->setObjectName(QLatin1StringView("victims"));
    m_list->setAccessibleName(tr("Pods that NoExecute ends"));
    m_list->setLineWrapMode(QPlainTextEdit::NoWrap);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    hide();
}

void VictimsBox::setPods(const QStringList &pods, bool areAllAtOnce)
{
    const QString text = pods.join(u'\n');
    const QString count = podsText(static_cast<int>(pods.size()));
    m_title->setText(areAllAtOnce ? tr("NoE&xecute ends %1 at once").arg(count)
                                  : tr("NoE&xecute ends %1").arg(count));
    if (m_list->toPlainText() != text) // where it is the same, it stays where it was scrolled to
        m_list->setPlainText(text);
    setVisible(!pods.isEmpty());
}

} // namespace drover::ui
