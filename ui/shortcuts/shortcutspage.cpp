#include "ui/shortcuts/shortcutspage.h"

#include "core/base/joined.h"
#include "ui/actions/actionset.h"
#include "ui/actions/fixedkeys.h"
#include "ui/details/roomydelegate.h"
#include "ui/shortcuts/keyfield.h"
#include "ui/shortcuts/shortcutmodel.h"
#include "ui/theme/listkeys.h"
#include "ui/theme/plainbuttons.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/tableheader.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

constexpr int kMostNamed = 6; ///< actions

/// Out of its menu "Row as Text" does not say what it does.
QString nameOf(const ActionSpec &action)
{
    const QString name = plainActionText(action);
    return action.menu == ActionMenu::NodeCopy
               ? ShortcutsPage::tr("Copy: %1", "an action of the menu Copy").arg(name)
               : name;
}

QString namesOf(const std::vector<QLatin1StringView> &ids, qsizetype most = -1)
{
    QStringList names;
    for (const QLatin1StringView id : ids)
        names.append(nameOf(actionSpec(id)));
    return listed(names, most);
}

/// Which of the action's own keys others have, and who: "Ctrl+K from Drain".
QStringList takenBack(const ActionKeys &keys, QLatin1StringView id)
{
    const QList<QKeySequence> own = tableKeys(id);
    QStringList taken;
    for (const QLatin1StringView holder : keys.holdersOf(own, id)) {
        QList<QKeySequence> held = keys.keysOf(holder);
        held.removeIf([&own](const QKeySequence &each) { return !own.contains(each); });
        taken.append(ShortcutsPage::tr("%1 from %2", "keys, the action that has them")
                         .arg(keysText(held), nameOf(actionSpec(holder))));
    }
    return taken;
}

/// Which keys go back to whom: "Ctrl+D to Cordon".
QStringList givenBack(const ActionKeys &keys, QLatin1StringView id)
{
    QStringList given;
    for (const auto &[owner, own] : keys.givenBack(id))
        given.append(ShortcutsPage::tr("%1 to %2", "keys, the action that gets them back")
                         .arg(keysText(own), nameOf(actionSpec(owner))));
    return given;
}

} // namespace

ShortcutsPage::ShortcutsPage(QWidget *parent)
    : QWidget(parent), m_model(new ShortcutModel(this)), m_search(new QLineEdit(this)),
      m_list(new QTreeView(this)), m_subject(new QLabel(this)), m_field(new KeyField(this)),
      m_set(new QPushButton(this)), m_add(new QPushButton(tr("A&dd"), this)),
      m_remove(new QPushButton(tr("&Remove Keys"), this)),
      m_default(new QPushButton(this)), m_all(new QPushButton(tr("Reset A&ll"), this)),
      m_remark(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(kSpace);
    column->addWidget(buildSearch());
    column->addWidget(buildList(), 1);
    column->addWidget(buildEditor());
    connect(m_field, &KeyField::keysChanged, this, &ShortcutsPage::showField);
    connect(m_set, &QPushButton::clicked, this, [this] { assign(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { assign(true); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        ActionKeys next = m_keys;
        next.choose(current()->id, {});
        change(next);
    });
    connect(m_default, &QPushButton::clicked, this, [this] {
        ActionKeys next = m_keys;
        next.reset(current()->id);
        change(next);
    });
    connect(m_all, &QPushButton::clicked, this, &ShortcutsPage::askToResetAll);
    selectRow(0);
}

QWidget *ShortcutsPage::buildSearch()
{
    m_search->setPlaceholderText(tr("Type to search actions and keys"));
    m_search->setAccessibleName(tr("Search actions and keys"));
    makeSearchField(*m_search);
    new ListKeys(m_search, m_list);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model->setQuery(typed);
        selectRow(0);
    });
    setFocusProxy(m_search);
    return m_search;
}

QWidget *ShortcutsPage::buildList()
{
    m_list->setHeader(new TableHeader(m_list));
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RoomyDelegate(1, m_list));
    m_list->setAllColumnsShowFocus(true);
    m_list->setAlternatingRowColors(true);
    m_list->setEditTriggers(QTreeView::NoEditTriggers);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setStretchLastSection(true);
    for (int section = 0; section < ShortcutModel::ColumnCount - 1; ++section) {
        m_list->resizeColumnToContents(section);
        m_list->setColumnWidth(section, m_list->columnWidth(section) + 3 * kSpace);
    }
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ShortcutsPage::showCurrent);
    return m_list;
}

QWidget *ShortcutsPage::buildEditor()
{
    auto *editor = new QWidget(this);
    auto *rows = new QVBoxLayout(editor);
    rows->setContentsMargins({});
    rows->setSpacing(kSpace);
    m_subject->setTextFormat(Qt::PlainText);
    m_subject->setBuddy(m_field);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setAlignment(Qt::AlignTop);
    // Two lines always, so that nothing moves while one types.
    m_remark->setMinimumHeight(2 * fontMetrics().lineSpacing());
    auto *first = new QHBoxLayout;
    first->addWidget(m_field, 1);
    first->addWidget(m_set);
    first->addWidget(m_add);
    auto *second = new QHBoxLayout;
    second->addWidget(m_remove);
    second->addWidget(m_default);
    second->addStretch(1);
    second->addWidget(m_all);
    rows->addWidget(m_subject);
    rows->addLayout(first);
    rows->addWidget(m_remark);
    rows->addLayout(second);
    return editor;
}

void ShortcutsPage::setKeys(const ActionKeys &keys)
{
    m_keys = keys;
    m_model->setKeys(keys);
    showCurrent();
}

const ActionSpec *ShortcutsPage::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_model->actionAt(index.row()) : nullptr;
}

void ShortcutsPage::selectRow(int row)
{
    m_list->setCurrentIndex(m_model->index(row, ShortcutModel::Name));
    showCurrent();
}

void ShortcutsPage::showCurrent()
{
    const ActionSpec *spec = current();
    if (spec)
        m_subject->setText(tr("New keys for \"%1\":").arg(nameOf(*spec)));
    else if (m_list->currentIndex().isValid())
        m_subject->setText(tr("These keys cannot be changed."));
    else
        m_subject->setText(tr("No action matches."));
    m_field->setAccessibleName(m_subject->text());
    m_field->setEnabled(spec);
    m_field->setKeys({});
    m_remove->setEnabled(spec && !m_keys.keysOf(spec->id).isEmpty());
    m_all->setEnabled(m_keys.isAnyChosen());
    showDefault(spec);
    showField();
}

void ShortcutsPage::showDefault(const ActionSpec *spec)
{
    m_default->setEnabled(spec && m_keys.isChosen(spec->id));
    const QString keys = spec ? keysText(tableKeys(spec->id)) : QString();
    const QStringList taken = spec ? takenBack(m_keys, spec->id) : QStringList();
    if (!m_default->isEnabled() || keys.isEmpty())
        m_default->setText(tr("&Use Default"));
    else if (taken.isEmpty())
        m_default->setText(tr("&Use Default (%1)").arg(keys));
    else
        m_default->setText(tr("&Use Default, Taking %1").arg(listed(taken)));
    if (const QStringList given = spec ? givenBack(m_keys, spec->id) : QStringList(); !given.isEmpty())
        m_default->setText(tr("%1, Giving Back %2", "\"Use Default (F9)\", \"Ctrl+D to Cordon\"")
                               .arg(m_default->text(), listed(given)));
}

void ShortcutsPage::showField()
{
    const ActionSpec *spec = current();
    const QKeySequence keys = m_field->keys();
    const QString refusal = spec ? refusalOfKey(keys, spec->id) : QString();
    const bool isOwn = spec && m_keys.keysOf(spec->id).contains(keys);
    const auto losers = spec && !keys.isEmpty() && refusal.isEmpty() ? m_keys.holdersOf({keys}, spec->id)
                                                : std::vector<QLatin1StringView>();
    m_set->setText(losers.empty() ? tr("&Set") : tr("&Take Over from %1").arg(namesOf(losers)));
    m_set->setEnabled(spec && !keys.isEmpty() && refusal.isEmpty() && !isOwn);
    m_add->setEnabled(m_set->isEnabled() && losers.empty() &&
                      !m_keys.keysOf(spec->id).isEmpty());
    if (!refusal.isEmpty())
        m_remark->setText(refusal);
    else if (isOwn)
        m_remark->setText(tr("The action has these keys already."));
    else if (!losers.empty())
        m_remark->setText(tr("%1 belongs to \"%2\", which would lose it.")
                              .arg(keys.toString(QKeySequence::NativeText), namesOf(losers)));
    else
        m_remark->clear();
    m_field->setAccessibleDescription(m_remark->text());
}

void ShortcutsPage::assign(bool keepsOthers)
{
    const ActionSpec *spec = current();
    ActionKeys next = m_keys;
    QList<QKeySequence> keys = keepsOthers ? m_keys.keysOf(spec->id) : QList<QKeySequence>();
    keys.append(m_field->keys());
    next.choose(spec->id, keys);
    change(next);
}

/// They hold at once, so that nothing else would bring back what somebody chose.
void ShortcutsPage::askToResetAll()
{
    std::vector<QLatin1StringView> chosen;
    for (const ActionSpec &spec : actionTable()) {
        if (m_keys.isChosen(spec.id))
            chosen.push_back(spec.id);
    }
    auto *ask = new QMessageBox(QMessageBox::NoIcon, tr("Reset All Keys"),
                                tr("Give all actions their default keys back?"),
                                QMessageBox::Cancel, this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setTextFormat(Qt::PlainText);
    ask->setInformativeText(tr("The keys that you chose are lost: %1").arg(namesOf(chosen, kMostNamed)));
    ask->addButton(tr("Reset A&ll"), QMessageBox::AcceptRole)->setObjectName(QLatin1StringView("reset"));
    ask->setDefaultButton(QMessageBox::Cancel);
    plainButtons(*ask->findChild<QDialogButtonBox *>());
    connect(ask, &QMessageBox::accepted, this, [this] {
        ActionKeys next = m_keys;
        next.resetAll();
        change(next);
    });
    ask->open();
}

/// The button that was pressed may be off now: the focus would go to the next one, and a second press
/// of Return take away what the first gave.
void ShortcutsPage::change(const ActionKeys &next)
{
    m_list->setFocus(Qt::OtherFocusReason);
    setKeys(next);
    Q_EMIT keysChanged();
}

} // namespace drover::ui
