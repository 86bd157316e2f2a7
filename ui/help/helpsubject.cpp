#include "ui/help/helpsubject.h"

#include <QVariant>
#include <QWidget>

namespace drover::ui {

namespace {

constexpr const char *kProperty = "droverHelpSubject";

} // namespace

void setHelpSubject(QWidget *widget, const QString &topic)
{
    widget->setProperty(kProperty, topic);
}

QString helpSubjectAt(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        const QString topic = widget->property(kProperty).toString();
        if (!topic.isEmpty())
            return topic;
    }
    return {};
}

} // namespace drover::ui
