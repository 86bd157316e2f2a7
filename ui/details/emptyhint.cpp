#include "ui/details/emptyhint.h"

#include <QAbstractItemView>
#include <QVBoxLayout>

namespace drover::ui {

EmptyHint::EmptyHint(QAbstractItemView &view, const QString &text)
    : QLabel(text, view.viewport()), m_view(view)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    setForegroundRole(QPalette::PlaceholderText); // of what is off the contrast is too low
    auto *over = new QVBoxLayout(view.viewport());
    over->addWidget(this);
    const QAbstractItemModel *model = view.model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyHint::follow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyHint::follow);
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyHint::follow);
    follow();
}

void EmptyHint::follow()
{
    setVisible(m_view.model()->rowCount() == 0);
}

} // namespace drover::ui
