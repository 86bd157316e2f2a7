#include "ui/columns/namedialog.h"

#include "ui/theme/plainbuttons.h"
#include "ui/theme/spacing.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

constexpr int kLongestName = 100;
constexpr int kWidth = 48 * kSpace;

} // namespace

NameDialog::NameDialog(const QString &title, const QString &question, QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit(this))
{
    setWindowTitle(title);
    setMinimumWidth(kWidth);
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(question);
    label->setBuddy(m_name);
    m_name->setMaxLength(kLongestName);
    m_name->setAccessibleName(question);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->button(QDialogButtonBox::Save);
    save->setEnabled(false);
    plainButtons(*buttons);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, save,
            [save](const QString &name) { save->setEnabled(!name.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT named(m_name->text().trimmed());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void NameDialog::setName(const QString &name)
{
    m_name->setText(name);
    m_name->selectAll();
}

} // namespace drover::ui
