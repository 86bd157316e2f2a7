#include "ui/theme/plainbuttons.h"

#include <QAbstractButton>
#include <QDialogButtonBox>

namespace drover::ui {

void plainButtons(const QDialogButtonBox &box)
{
    for (QAbstractButton *button : box.buttons())
        button->setIcon({});
}

} // namespace drover::ui
