#include "ui/writes/consentbox.h"

#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

// Sets: a NoExecute that ends thousands of pods asks about each.
QSet<QString> setOf(const QStringList &sentences)
{
    return {sentences.begin(), sentences.end()};
}

QStringList without(QStringList sentences, const QStringList &others)
{
    sentences.removeIf([them = setOf(others)](const QString &one) { return them.contains(one); });
    return sentences;
}

void keepOnly(QStringList &sentences, const QStringList &others)
{
    sentences.removeIf([them = setOf(others)](const QString &one) { return !them.contains(one); });
}

} // namespace

ConsentBox::ConsentBox(QWidget *parent)
    : QWidget(parent), m_agree(new QCheckBox(tr("Do it all the sa&me"), this)),
      m_nameRow(new QWidget(this)), m_nameLabel(new QLabel(m_nameRow)),
      m_nameField(new QLineEdit(m_nameRow))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(isOnLowScreen(*this) ? kSpace : 2 * kSpace);
    m_agree->setObjectName(QLatin1StringView("agree"));
    m_agree->hide();
    column->addWidget(m_agree);
    auto *name = new QHBoxLayout(m_nameRow);
    name->setContentsMargins({});
    name->setSpacing(kSpace);
    m_nameLabel->setTextFormat(Qt::PlainText);
    m_nameField->setObjectName(QLatin1StringView("typedName"));
    m_nameLabel->setBuddy(m_nameField);
    name->addWidget(m_nameLabel);
    name->addWidget(m_nameField, 1);
    m_nameRow->hide();
    column->addWidget(m_nameRow);
    connect(m_agree, &QCheckBox::toggled, this, &ConsentBox::takeAgreement);
    connect(m_nameField, &QLineEdit::textChanged, this, &ConsentBox::changed);
    hide();
}

void ConsentBox::ask(const QStringList &questions, const QString &name)
{
    const bool isNamed = !name.isEmpty() && m_nameField->text() == name;
    if (name.isEmpty())
        m_named.clear();
    else if (!isNamed)
        m_named = questions; // who types it agrees to all that is there
    keepOnly(m_named, questions); // what comes back is another question
    keepOnly(m_agreed, questions);
    m_questions = without(questions, m_named);
    const bool isAgreed = without(m_questions, m_agreed).isEmpty();
    const bool isNews = !isAgreed && (isNamed || !m_agreed.isEmpty());
    m_agree->setHidden(m_questions.isEmpty());
    m_agree->setText(isNews ? tr("Do it all the sa&me, with what is new in the warning")
                            : tr("Do it all the sa&me"));
    const QSignalBlocker notByHand(m_agree);
    m_agree->setChecked(!m_questions.isEmpty() && isAgreed);
    requireName(name);
}

void ConsentBox::requireName(const QString &name)
{
    m_name = name;
    m_nameRow->setHidden(name.isEmpty());
    m_nameLabel->setText(
        tr("&Type %1 to go on:").arg(QString(name).replace(u'&', QStringLiteral("&&"))));
    m_nameField->setAccessibleName(tr("Type %1 to go on").arg(name));
    setHidden(m_agree->isHidden() && m_nameRow->isHidden());
    Q_EMIT changed();
}

void ConsentBox::takeAgreement(bool isGiven)
{
    if (isGiven)
        m_agreed += without(m_questions, m_agreed);
    else
        m_agreed.clear();
    Q_EMIT changed();
}

void ConsentBox::askAnew()
{
    m_agreed.clear();
    m_agree->setChecked(false);
    if (!m_name.isEmpty() && m_nameField->text() == m_name)
        m_nameField->clear();
    Q_EMIT changed();
}

QWidget *ConsentBox::missingField() const
{
    if (!m_agree->isHidden() && !m_agree->isChecked())
        return m_agree;
    return m_name.isEmpty() || m_nameField->text() == m_name ? nullptr : m_nameField;
}

QString ConsentBox::missing() const
{
    const QWidget *field = missingField();
    if (!field)
        return {};
    return field == m_agree ? tr("Tick the box below the warning first.") : tr("Type the name first.");
}

bool ConsentBox::isBegun() const
{
    return (!m_agree->isHidden() && m_agree->isChecked()) ||
           (!m_name.isEmpty() && !m_nameField->text().isEmpty());
}

void ConsentBox::focusMissing()
{
    if (QWidget *field = missingField())
        field->setFocus(Qt::TabFocusReason);
}

} // namespace drover::ui
