#include "ui/theme/searchfield.h"

#include "ui/theme/spoken.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SearchField)
};

} // namespace

void makeSearchField(QLineEdit &field, QLatin1StringView icon)
{
    field.setClearButtonEnabled(true);
    for (auto *clear : field.findChildren<QAction *>(Qt::FindDirectChildrenOnly))
        clear->setText(Words::tr("Clear")); // Qt's own, and without a word
    const QAction *ahead = field.addAction(themedIcon(icon, Tone::Dimmed), QLineEdit::LeadingPosition);
    for (QObject *shown : ahead->associatedObjects()) {
        if (shown != &field && shown->isWidgetType())
            setSpokenRole(*static_cast<QWidget *>(shown), QAccessible::Graphic);
    }
}

} // namespace drover::ui
