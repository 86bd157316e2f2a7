#include "ui/columns/removequestion.h"

#include "ui/theme/plainbuttons.h"

#include <QDialogButtonBox>
#include <QPushButton>

namespace drover::ui {

QMessageBox *removeQuestion(const QString &question, const QString &verb, QWidget *parent)
{
    auto *ask = new QMessageBox(QMessageBox::NoIcon, QString(), question, QMessageBox::Cancel, parent);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setTextFormat(Qt::PlainText);
    ask->addButton(verb, QMessageBox::AcceptRole)->setObjectName(QLatin1StringView("remove"));
    ask->setDefaultButton(QMessageBox::Cancel);
    plainButtons(*ask->findChild<QDialogButtonBox *>());
    return ask;
}

} // namespace drover::ui
