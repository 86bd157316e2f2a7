#include "ui/columns/columnsdialog.h"

#include "core/columns/columnpresets.h"
#include "core/columns/nodegrouping.h"
#include "ui/columns/columnlist.h"
#include "ui/columns/namedialog.h"
#include "ui/columns/owncolumndialog.h"
#include "ui/columns/removequestion.h"
#include "ui/columns/sortkeysedit.h"
#include "ui/columns/tableshelf.h"
#include "ui/help/helpwindow.h"
#include "ui/text/plaintext.h"
#include "ui/theme/plainbuttons.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <set>

namespace drover::ui {

namespace {

constexpr QSize kSize(720, 540);
constexpr int kWidest = 4000; ///< as core/settings reads it back
constexpr std::size_t kSampleNodes = 500;

std::set<QString> labelKeys(const NodeBatch &nodes)
{
    std::set<QString> keys;
    for (std::size_t i = 0; i < std::min(nodes.size(), kSampleNodes); ++i) {
        for (const KeyValue &label : nodes[i]->labels)
            keys.insert(QString::fromUtf8(label.key.data(), qsizetype(label.key.size())));
    }
    return keys;
}

} // namespace

ColumnsDialog::ColumnsDialog(const TableLayout &layout, TableShelf &shelf, NodeBatch nodes,
                             QWidget *parent, bool hasClusters)
    : QDialog(parent), m_shelf(shelf), m_nodes(std::move(nodes)), m_presets(new QComboBox(this)),
      m_delete(new QPushButton(tr("&Delete"), this)), m_list(new ColumnList(hasClusters, this)),
      m_width(new QSpinBox(this)), m_sort(new SortKeysEdit(this)), m_group(new QComboBox(this))
{
    setWindowTitle(tr("Columns, Sorting and Groups"));
    m_presets->setObjectName(QLatin1StringView("presets"));
    build();
    resizeOnScreen(*this, kSize);
    fillPresets();
    fill(layout);
    connect(m_presets, &QComboBox::activated, this, &ColumnsDialog::choosePreset);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ColumnsDialog::showCurrent);
    connect(m_list, &ColumnList::changed, this, &ColumnsDialog::showCurrent);
    connect(m_width, &QSpinBox::valueChanged, m_list, &ColumnList::setCurrentWidth);
    connect(&shelf, &TableShelf::changed, this, &ColumnsDialog::fillPresets);
    addHelpKey(this, QStringLiteral("window/Columns"));
    m_list->setFocus();
}

QPushButton *ColumnsDialog::addButton(QLayout &place, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    place.addWidget(button);
    return button;
}

QWidget *ColumnsDialog::buildPresets()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    auto *title = new QLabel(tr("&Preset:"), row);
    title->setBuddy(m_presets);
    line->addWidget(title);
    line->addWidget(m_presets, 1);
    connect(addButton(*line, tr("Save &As…")), &QPushButton::clicked, this,
            &ColumnsDialog::savePreset);
    m_delete->setAutoDefault(false);
    line->addWidget(m_delete);
    connect(m_delete, &QPushButton::clicked, this, &ColumnsDialog::deletePreset);
    return row;
}

QLayout *ColumnsDialog::buildColumns()
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    auto *side = new QVBoxLayout;
    m_up = addButton(*side, tr("Move &Up"));
    m_down = addButton(*side, tr("Move D&own"));
    side->addSpacing(kSpace);
    m_add = addButton(*side, tr("Add &Column…"));
    m_edit = addButton(*side, tr("&Edit…"));
    m_remove = addButton(*side, tr("&Remove"));
    side->addSpacing(kSpace);
    auto *title = new QLabel(tr("&Width:"), this);
    title->setBuddy(m_width);
    m_width->setRange(0, kWidest);
    m_width->setSpecialValueText(tr("as needed"));
    m_width->setSuffix(tr(" px"));
    side->addWidget(title);
    side->addWidget(m_width);
    side->addStretch(1);
    row->addLayout(side);
    connect(m_up, &QPushButton::clicked, this, [this] { m_list->moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { m_list->moveCurrent(1); });
    connect(m_add, &QPushButton::clicked, this, [this] { editOwn(true); });
    connect(m_edit, &QPushButton::clicked, this, [this] { editOwn(false); });
    connect(m_remove, &QPushButton::clicked, m_list, &ColumnList::removeCurrentOwn);
    return row;
}

void ColumnsDialog::build()
{
    auto *column = new QVBoxLayout(this);
    if (isOnLowScreen(*this)) {
        column->setContentsMargins(kSpace, kSpace, kSpace, kSpace);
        column->setSpacing(kSpace / 2);
    }
    column->addWidget(buildPresets());
    column->addLayout(buildColumns(), 1);
    column->addWidget(m_sort);
    auto *title = new QLabel(tr("&Group by:"), this);
    title->setBuddy(m_group);
    m_sort->addRow(title, m_group);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    plainButtons(*buttons);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(layout());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ColumnsDialog::fill(const TableLayout &layout)
{
    m_list->setLayout(layout);
    m_sort->set(m_list->all(), layout.sort);
    fillGroups(layout.groupBy);
    showCurrent();
}

TableLayout ColumnsDialog::layout() const
{
    TableLayout layout;
    layout.columns = m_list->columns();
    layout.own = m_list->all().own();
    layout.sort = m_sort->keys();
    layout.groupBy = m_group->currentData().toString();
    return layout;
}

void ColumnsDialog::showCurrent()
{
    const bool isOwn = m_list->currentOwn();
    const bool isFull = m_list->all().own().size() >= kMostOwnColumns;
    m_add->setEnabled(!isFull);
    m_add->setToolTip(isFull ? plainToolTip(tr("There are %Ln columns of your own, which is the most.", nullptr,
                                               int(kMostOwnColumns)))
                             : QString());
    m_edit->setEnabled(isOwn);
    m_remove->setEnabled(isOwn);
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->topLevelItemCount());
    const QSignalBlocker quiet(m_width);
    m_width->setValue(m_list->currentWidth());
}

/// Ours first, then those that the user saved. The one that was chosen stays so.
void ColumnsDialog::fillPresets()
{
    const QString chosen = m_presets->currentData().toString();
    m_presets->clear();
    m_presets->addItem(tr("Current"));
    for (const ColumnPreset &preset : columnPresets())
        m_presets->addItem(QCoreApplication::translate("ColumnPreset", preset.title));
    if (!m_shelf.layouts().isEmpty())
        m_presets->insertSeparator(m_presets->count());
    for (const Settings::SavedLayout &saved : m_shelf.layouts())
        m_presets->addItem(saved.name, saved.name);
    showPreset(chosen);
}

void ColumnsDialog::showPreset(const QString &name)
{
    const int index = name.isEmpty() ? -1 : m_presets->findData(name);
    m_presets->setCurrentIndex(std::max(index, 0));
    m_delete->setEnabled(index >= 0);
}

void ColumnsDialog::fillGroups(const QString &id)
{
    m_group->clear();
    m_group->addItem(tr("nothing"), QString());
    const TableColumns &columns = m_list->all();
    for (int column = 0; column < columns.size(); ++column) {
        if (NodeGrouping::canGroupBy(columns.at(column)))
            m_group->addItem(columns.titleOf(column), columns.idOf(column));
    }
    for (const QString &key : labelKeys(m_nodes)) {
        const QString label = QStringLiteral("label:") + key;
        if (m_group->findData(label) < 0)
            m_group->addItem(tr("Label %1").arg(key), label);
    }
    if (m_group->findData(id) < 0)
        m_group->addItem(id, id);
    m_group->setCurrentIndex(m_group->findData(id));
}

void ColumnsDialog::choosePreset(int index)
{
    const QString name = m_presets->itemData(index).toString();
    m_delete->setEnabled(!name.isEmpty());
    if (!name.isEmpty()) {
        const auto saved = std::ranges::find(m_shelf.layouts(), name, &Settings::SavedLayout::name);
        if (saved != m_shelf.layouts().end())
            fill(saved->layout);
    } else if (index > 0) {
        fill(layoutOf(columnPresets()[static_cast<std::size_t>(index - 1)], layout()));
    }
}

void ColumnsDialog::savePreset()
{
    m_shelf.renew();
    auto *ask = new NameDialog(tr("Save the Preset"), tr("Name of the preset:"), this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    QStringList names;
    for (const Settings::SavedLayout &saved : m_shelf.layouts())
        names.append(saved.name);
    ask->setTaken(names);
    connect(ask, &NameDialog::named, this,
            [this](const QString &name) {
                m_shelf.saveLayout(name, layout());
                showPreset(name);
            });
    ask->open();
}

void ColumnsDialog::deletePreset()
{
    const QString name = m_presets->currentData().toString();
    QMessageBox *ask = removeQuestion(tr("Delete the preset %1?").arg(name), tr("&Delete"), this);
    ask->setWindowTitle(tr("Delete the Preset"));
    ask->setInformativeText(tr("The columns that are shown stay as they are."));
    connect(ask, &QMessageBox::accepted, this, [this, name] {
        m_presets->setFocus(); // the button has nothing to delete then
        m_shelf.removeLayout(name);
    });
    ask->open();
}

void ColumnsDialog::editOwn(bool isNew)
{
    const OwnColumn *current = isNew ? nullptr : m_list->currentOwn();
    const OwnColumn own = current ? *current : OwnColumn();
    auto *dialog = new OwnColumnDialog(own, m_nodes, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OwnColumnDialog::chosen, this, [this, isNew, own](const OwnColumn &next) {
        const QList<TableLayout::SortKey> keys = m_sort->keys();
        const QString group = m_group->currentData().toString();
        m_list->putOwn(next, isNew ? QString() : own.id());
        m_sort->set(m_list->all(), keys);
        fillGroups(group);
    });
    dialog->open();
}

} // namespace drover::ui
