#include "ui/theme/searchfield.h"

#include "ui/theme/spoken.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SearchField)
};

/// Names the button that clears a field, which Qt leaves without a word; in the language in use.
class ClearWord final : public QObject
{
public:
    ClearWord(QLineEdit &field, QAction &clear) : QObject(&field), m_clear(clear)
    {
        m_clear.setText(Words::tr("Clear"));
        field.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_clear.setText(Words::tr("Clear"));
        return false;
    }

private:
    QAction &m_clear;
};

} // namespace

void makeSearchField(QLineEdit &field, QLatin1StringView icon)
{
    field.setClearButtonEnabled(true);
    for (auto *clear : field.findChildren<QAction *>(Qt::FindDirectChildrenOnly))
        new ClearWord(field, *clear);
    const QAction *ahead = field.addAction(themedIcon(icon, Tone::Dimmed), QLineEdit::LeadingPosition);
    for (QObject *shown : ahead->associatedObjects()) {
        if (shown != &field && shown->isWidgetType())
            setSpokenRole(*static_cast<QWidget *>(shown), QAccessible::Graphic);
    }
}

} // namespace drover::ui
