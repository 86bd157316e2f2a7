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
    : QDialog(parent), m_name(new QLineEdit(this)), m_remark(new QLabel(this))
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
    m_save = buttons->button(QDialogButtonBox::Save);
    plainButtons(*buttons);
    m_saveText = m_save->text();
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setObjectName(QLatin1StringView("remark"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(m_remark);
    column->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &NameDialog::showWhatItDoes);
    showWhatItDoes();
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

void NameDialog::setTaken(const QStringList &names)
{
    m_taken = names;
    showWhatItDoes();
}

void NameDialog::showWhatItDoes()
{
    const QString name = m_name->text().trimmed();
    const bool isTaken = m_taken.contains(name);
    m_save->setEnabled(!name.isEmpty());
    m_save->setText(isTaken ? tr("&Replace") : m_saveText);
    m_remark->setText(isTaken ? tr("There is one of that name already; it is replaced.") : QString());
}

} // namespace drover::ui
