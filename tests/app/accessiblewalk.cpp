#include "tests/app/accessiblewalk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSet>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kRows = 12; ///< of a table are looked at: the others are made alike

QString kindOf(const QAccessibleInterface &one)
{
    const QObject *object = one.object();
    return object ? QString::fromLatin1(object->metaObject()->className()) : u"item"_s;
}

/// The way to it from the window, so that a fault can be found.
QString placeOf(const QAccessibleInterface &one)
{
    QStringList way;
    for (const QObject *object = one.object(); object; object = object->parent()) {
        const QString kind = QString::fromLatin1(object->metaObject()->className());
        way.prepend(kind.section(u':', -1));
        if (kind.startsWith("drover::"_L1) && way.size() > 1)
            break;
    }
    return u"%1 \"%2\""_s.arg(way.join(u" > "_s), one.text(QAccessible::Name));
}

bool isOurs(const QAccessibleInterface &one)
{
    return kindOf(one).startsWith("drover::"_L1);
}

bool isNothing(QAccessible::Role role)
{
    return role == QAccessible::NoRole || role == QAccessible::Client;
}

/// A part of something of Qt's that speaks for it.
bool isPart(const QWidget *widget)
{
    if (qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QSplitterHandle *>(widget))
        return true;
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QLineEdit *>(above))
            return !qobject_cast<const QAbstractButton *>(widget); // as that which clears it
        if (qobject_cast<const QComboBox *>(above))
            return !qobject_cast<const QLineEdit *>(widget);
        if (qobject_cast<const QAbstractSpinBox *>(above))
            return true;
        if (qobject_cast<const QTabBar *>(above) && widget->focusPolicy() == Qt::NoFocus)
            return !qobject_cast<const QAbstractButton *>(widget); // its arrows
        if (above->isWindow())
            break;
    }
    return false;
}

bool isInteractive(const QAccessibleInterface &one)
{
    switch (one.role()) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::PageTab:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::List:
    case QAccessible::ProgressBar:
        return true;
    default:
        break;
    }
    const auto *widget = qobject_cast<QWidget *>(one.object());
    return widget && widget->focusPolicy() != Qt::NoFocus;
}

void checkName(const QAccessibleInterface &one, QStringList &faults)
{
    const QString name = one.text(QAccessible::Name);
    const QString says = placeOf(one);
    const QObject *object = one.object();
    if (name.isEmpty())
        faults << says + " has no name"_L1;
    else if (object && (name == kindOf(one) || name == object->objectName()))
        faults << says + " is named as in the source"_L1;
    else if (name != name.trimmed())
        faults << says + " begins or ends in a space"_L1;
    else if (Qt::mightBeRichText(name))
        faults << says + " is named in HTML"_L1;
}

/// On Linux the name of a box of choices is what is chosen; what it is for must be said beside it.
void checkChoice(const QAccessibleInterface &one, QStringList &faults)
{
    const bool isLabelled = !one.relations(QAccessible::Label).isEmpty();
    if (!isLabelled && one.text(QAccessible::Description).isEmpty())
        faults << placeOf(one) + " does not say what is chosen"_L1;
}

void checkRole(const QAccessibleInterface &one, QStringList &faults)
{
    const auto *widget = qobject_cast<QWidget *>(one.object());
    if (!widget || !isNothing(one.role()))
        return;
    const QString name = one.text(QAccessible::Name);
    if (!name.isEmpty())
        faults << placeOf(one) + " has a name but no role, so that nobody says it"_L1;
    else if (isInteractive(one))
        faults << placeOf(one) + " takes the focus and has no role"_L1;
    else if (isOurs(one) && one.childCount() == 0 && !widget->size().isEmpty() && !widget->layout())
        faults << placeOf(one) + " is painted and says nothing"_L1;
}

QString cellName(QAccessibleTableInterface &table, int row, int column)
{
    const QAccessibleInterface *cell = table.cellAt(row, column);
    return cell ? cell->text(QAccessible::Name) : QString();
}

bool isShown(const QAbstractItemView &view, int column)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        return !table->isColumnHidden(column);
    if (const auto *tree = qobject_cast<const QTreeView *>(&view))
        return !tree->isColumnHidden(column);
    return true;
}

const QHeaderView *headerOf(const QAbstractItemView &view)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        return table->horizontalHeader();
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    return tree && !tree->isHeaderHidden() ? tree->header() : nullptr;
}

void checkHeadings(const QAccessibleInterface &one, const QAbstractItemView &view, QStringList &faults)
{
    const QHeaderView *header = headerOf(view);
    if (!header || header->isHidden())
        return;
    for (int column = 0; column < view.model()->columnCount(); ++column) {
        const auto heading = [&](int role) {
            return view.model()->headerData(column, Qt::Horizontal, role).toString();
        };
        if (isShown(view, column) && heading(Qt::AccessibleTextRole).isEmpty() &&
            heading(Qt::DisplayRole).isEmpty())
            faults << u"%1: column %2 has no heading"_s.arg(placeOf(one)).arg(column);
    }
}

/// Whether something is seen that no word tells.
bool isOnlySeen(const QModelIndex &cell)
{
    for (const int role : {int(Qt::DecorationRole), int(Qt::BackgroundRole)}) {
        if (cell.data(role).isValid() && !cell.data(role).isNull())
            return true;
    }
    return false;
}

void checkTable(const QAccessibleInterface &one, QAccessibleTableInterface &table,
                const QAbstractItemView &view, QStringList &faults)
{
    checkHeadings(one, view, faults);
    const QAbstractItemModel &model = *view.model();
    for (int row = 0; row < std::min(kRows, model.rowCount(view.rootIndex())); ++row) {
        bool isSilent = true;
        for (int column = 0; column < model.columnCount(view.rootIndex()); ++column) {
            const QString name = cellName(table, row, column);
            isSilent = isSilent && name.isEmpty();
            if (!isShown(view, column))
                continue;
            if (name.isEmpty() && isOnlySeen(model.index(row, column, view.rootIndex())))
                faults << u"%1: column %2 shows what it does not say"_s.arg(placeOf(one)).arg(column);
            if (Qt::mightBeRichText(name))
                faults << u"%1: column %2 speaks HTML"_s.arg(placeOf(one)).arg(column);
        }
        if (isSilent)
            faults << u"%1: row %2 says nothing"_s.arg(placeOf(one)).arg(row);
    }
}

void visit(QAccessibleInterface *one, QStringList &faults)
{
    const auto *widget = qobject_cast<QWidget *>(one->object());
    if (!one->isValid() || one->role() == QAccessible::Separator)
        return;
    if (widget && (!widget->isVisible() || (!widget->isWindow() && isPart(widget))))
        return;
    checkRole(*one, faults);
    if (one->role() == QAccessible::ComboBox)
        checkChoice(*one, faults);
    else if (isInteractive(*one) && !(widget && widget->isWindow()))
        checkName(*one, faults);
    if (Qt::mightBeRichText(one->text(QAccessible::Description)))
        faults << placeOf(*one) + " is described in HTML"_L1;
    auto *view = qobject_cast<QAbstractItemView *>(one->object());
    if (QAccessibleTableInterface *table = one->tableInterface(); table && view && view->model())
        return checkTable(*one, *table, *view, faults);
    QSet<QString> names;
    for (int i = 0; i < one->childCount(); ++i) {
        QAccessibleInterface *child = one->child(i);
        const auto *inside = child ? qobject_cast<QWidget *>(child->object()) : nullptr;
        if (!child || (inside && inside->isWindow()))
            continue;
        visit(child, faults);
        if (inside && !inside->isVisible())
            continue;
        const QString name = child->text(QAccessible::Name);
        if (isInteractive(*child) && child->role() != QAccessible::ComboBox && !name.isEmpty() &&
            std::exchange(names, names + QSet<QString>{name}).contains(name))
            faults << placeOf(*child) + " has the name of another beside it"_L1;
    }
}

QChar mnemonicOf(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(char16_t(keys[0].key()));
}

/// Which text has which key; the second of a key is a fault.
class Mnemonics
{
public:
    void take(const QString &text, QStringList &faults)
    {
        const QChar key = mnemonicOf(text);
        if (key.isNull())
            return;
        const auto [known, isNew] = m_texts.emplace(key, text);
        if (!isNew)
            faults << u"Alt+%1 is of \"%2\" and of \"%3\""_s.arg(key).arg(known->second, text);
    }

private:
    std::map<QChar, QString> m_texts;
};

} // namespace

QStringList speechFaults(QWidget &window)
{
    // Where nobody listens, the cells that were asked for stay as they were; and rows that came just
    // now have no place in a tree until it is laid out.
    for (QAbstractItemView *view : window.findChildren<QAbstractItemView *>()) {
        view->doItemsLayout();
        QAccessible::deleteAccessibleInterface(
            QAccessible::uniqueId(QAccessible::queryAccessibleInterface(view)));
    }
    QStringList faults;
    visit(QAccessible::queryAccessibleInterface(&window), faults);
    return faults;
}

QStringList mnemonicFaults(const QWidget &window)
{
    QStringList faults;
    Mnemonics keys;
    if (const auto *main = qobject_cast<const QMainWindow *>(&window)) {
        for (const QAction *menu : main->menuBar()->actions())
            keys.take(menu->text(), faults);
    }
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() != &window || !widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *box = qobject_cast<const QGroupBox *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *tabs = qobject_cast<const QTabBar *>(widget);
        const auto *tool = qobject_cast<const QToolButton *>(widget);
        if (label && label->buddy())
            keys.take(label->text(), faults);
        if (box)
            keys.take(box->title(), faults);
        if (button && !(tool && tool->defaultAction()))
            keys.take(button->text(), faults);
        for (int i = 0; tabs && i < tabs->count(); ++i)
            keys.take(tabs->tabText(i), faults);
    }
    return faults;
}

QStringList mnemonicFaults(const QMenu &menu)
{
    QStringList faults;
    Mnemonics keys;
    // Of one without any, the first letters are the keys.
    const bool hasKeys = std::ranges::any_of(
        menu.actions(), [](const QAction *action) { return !mnemonicOf(action->text()).isNull(); });
    for (const QAction *action : menu.actions()) {
        if (action->isSeparator() || action->text().isEmpty())
            continue;
        if (hasKeys && action->isEnabled() && mnemonicOf(action->text()).isNull())
            faults << u"\"%1\" has no mnemonic"_s.arg(action->text());
        keys.take(action->text(), faults);
        if (action->menu())
            faults += mnemonicFaults(*action->menu());
    }
    return faults;
}

QStringList repeatedMnemonics(const QMenu &menu)
{
    QStringList faults;
    Mnemonics keys;
    for (const QAction *action : menu.actions()) {
        keys.take(action->text(), faults);
        if (action->menu())
            faults += repeatedMnemonics(*action->menu());
    }
    return faults;
}

} // namespace drover
