#include "ui/columns/owncolumndialog.h"

#include "core/base/joined.h"
#include "core/columns/owncolumns.h"
#include "ui/text/celltext.h"
#include "ui/theme/plainbuttons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/statuspalette.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <set>

namespace drover::ui {

namespace {

using Source = OwnColumn::Source;
using Type = OwnColumn::Type;

constexpr std::size_t kSampleNodes = 500; ///< their keys are offered
constexpr qsizetype kSampleValues = 5;
constexpr int kKeyLength = 36;

QStringList keysOf(const NodeBatch &nodes, std::span<const KeyValue> Node::*map)
{
    std::set<std::string_view> keys;
    for (std::size_t i = 0; i < std::min(nodes.size(), kSampleNodes); ++i) {
        for (const KeyValue &entry : (*nodes[i]).*map)
            keys.insert(entry.key);
    }
    QStringList texts;
    for (const std::string_view key : keys)
        texts << QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    return texts;
}

} // namespace

OwnColumnDialog::OwnColumnDialog(const OwnColumn &own, NodeBatch nodes, QWidget *parent)
    : QDialog(parent), m_nodes(std::move(nodes)), m_source(new QComboBox(this)),
      m_keyTitle(new QLabel(this)), m_key(new QComboBox(this)), m_found(new QLabel(this)),
      m_title(new QLineEdit(own.title, this)), m_type(new QComboBox(this)),
      m_unit(new QComboBox(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(own.key.isEmpty() ? tr("Add a Column") : tr("Change the Column"));
    build();
    m_source->setCurrentIndex(static_cast<int>(own.source));
    m_type->setCurrentIndex(static_cast<int>(own.type));
    showSource();
    showType();
    m_key->setEditText(own.key);
    m_unit->setCurrentIndex(std::max(m_unit->findData(own.unit), 0));
    if (m_unit->isEditable())
        m_unit->setEditText(own.unit);
    check();
    connect(m_source, &QComboBox::currentIndexChanged, this, &OwnColumnDialog::showSource);
    connect(m_type, &QComboBox::currentIndexChanged, this, &OwnColumnDialog::showType);
    connect(m_key, &QComboBox::editTextChanged, this, &OwnColumnDialog::check);
    connect(m_unit, &QComboBox::currentTextChanged, this, &OwnColumnDialog::check);
    connect(m_title, &QLineEdit::textChanged, this, &OwnColumnDialog::check);
    m_key->setFocus();
}

void OwnColumnDialog::build()
{
    m_source->addItems({tr("Label"), tr("Annotation"), tr("JSONPath")});
    m_type->addItems({tr("Text"), tr("Number"), tr("Quantity (500m, 64Gi)"), tr("Time"), tr("Age")});
    m_key->setEditable(true);
    m_key->setInsertPolicy(QComboBox::NoInsert);
    m_key->setMinimumContentsLength(kKeyLength);
    m_keyTitle->setTextFormat(Qt::PlainText);
    m_keyTitle->setBuddy(m_key);
    m_found->setWordWrap(true);
    m_found->setTextFormat(Qt::PlainText);
    m_found->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_found->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *form = new QFormLayout;
    form->addRow(tr("&Shows:"), m_source);
    form->addRow(m_keyTitle, m_key);
    form->addRow(QString(), m_found);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("T&ype:"), m_type);
    form->addRow(tr("&Unit:"), m_unit);
    auto *rows = new QVBoxLayout(this);
    rows->addLayout(form);
    rows->addStretch(1);
    plainButtons(*m_buttons);
    rows->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(column());
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void OwnColumnDialog::showSource()
{
    const auto source = static_cast<Source>(m_source->currentIndex());
    const QString typed = m_key->currentText();
    m_key->clear();
    if (source != Source::Path)
        m_key->addItems(keysOf(m_nodes, source == Source::Label ? &Node::labels : &Node::annotations));
    m_key->setEditText(typed);
    m_keyTitle->setText(source == Source::Path ? tr("&Path:") : tr("&Key:"));
    m_key->lineEdit()->setPlaceholderText(
        source == Source::Path ? QStringLiteral(".status.conditions[?(@.type==\"Ready\")].reason")
                               : QStringLiteral("topology.kubernetes.io/region"));
    m_key->setAccessibleName(source == Source::Path ? tr("Path") : tr("Key"));
    m_key->lineEdit()->setAccessibleName(m_key->accessibleName());
    check();
}

void OwnColumnDialog::showType()
{
    const auto type = static_cast<Type>(m_type->currentIndex());
    m_unit->clear();
    m_unit->setEditable(type == Type::Number);
    m_unit->setEnabled(type == Type::Number || type == Type::Quantity);
    m_unit->addItem(type == Type::Quantity ? tr("count") : QString(), QString());
    if (type == Type::Quantity) {
        m_unit->addItem(tr("cores"), QStringLiteral("cores"));
        m_unit->addItem(tr("bytes"), QStringLiteral("bytes"));
    }
    check();
}

OwnColumn OwnColumnDialog::column() const
{
    OwnColumn own;
    own.source = static_cast<Source>(m_source->currentIndex());
    own.key = m_key->currentText().trimmed();
    own.title = m_title->text().trimmed();
    own.type = static_cast<Type>(m_type->currentIndex());
    if (m_unit->isEnabled())
        own.unit = m_unit->isEditable() ? m_unit->currentText().trimmed()
                                        : m_unit->currentData().toString();
    return own;
}

QString OwnColumnDialog::foundText(const OwnColumn &own) const
{
    const auto value = ownColumnValue(own);
    QStringList values;
    int count = 0;
    int misfits = 0;
    const CellKind kind = ownColumnKind(own);
    for (const NodePtr &node : m_nodes) {
        const CellValue cell = value(*node);
        if (std::holds_alternative<Unread>(cell))
            return tr("Its values are read from the server when the column is shown.");
        if (isMissing(cell))
            continue;
        ++count;
        const auto *text = std::get_if<QString>(&cell);
        misfits += text && isNumeric(kind) ? 1 : 0;
        const QString shown = text ? *text : QString();
        if (values.size() < kSampleValues && !shown.isEmpty() && !values.contains(shown))
            values << shown;
    }
    if (count == 0)
        return tr("No node here has it.");
    if (misfits > 0)
        return tr("On %Ln nodes it is not of this type, and shown as the text it is: %1", nullptr, misfits)
            .arg(listed(values));
    return values.isEmpty() ? tr("%Ln nodes have it.", nullptr, count)
                            : tr("%Ln nodes have it: %1", nullptr, count).arg(listed(values));
}

void OwnColumnDialog::check()
{
    const OwnColumn own = column();
    const auto fault = ownColumnFault(own);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!fault);
    m_title->setPlaceholderText(
        fault ? QString() : ownColumnTitle({own.source, own.key, {}, Type::Text, {}}));
    QPalette colours = palette();
    const bool isSaid = fault && !own.key.isEmpty();
    colours.setColor(QPalette::WindowText, toneColor(isSaid ? Tone::Bad : Tone::Dimmed, palette()));
    m_found->setPalette(colours);
    if (!fault)
        m_found->setText(foundText(own));
    else if (own.key.isEmpty())
        m_found->setText(QString());
    else
        m_found->setText(tr("At character %1: %2").arg(fault->at + 1).arg(fault->sentence));
}

} // namespace drover::ui
