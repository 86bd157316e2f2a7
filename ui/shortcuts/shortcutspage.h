#pragma once

#include "ui/actions/actionkeys.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace drover::ui {

class KeyField;
class ShortcutModel;

/// The list of keys, to search and to change. Keys that another action has are taken over only by
/// a button that names it; keys that widgets need are refused with the reason.
///
/// A change is told at once. Thread: the GUI thread. Errors: none.
class ShortcutsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutsPage(QWidget *parent = nullptr);

    void setKeys(const ActionKeys &keys);
    const ActionKeys &keys() const { return m_keys; }

Q_SIGNALS:
    void keysChanged();

private:
    QWidget *buildSearch();
    QWidget *buildList();
    QWidget *buildEditor();
    const ActionSpec *current() const;
    void selectRow(int row);
    void showCurrent();
    void showField();
    void showDefault(const ActionSpec *spec);
    void assign(bool keepsOthers);
    void change(const ActionKeys &next);
    void askToResetAll();

    ActionKeys m_keys;
    ShortcutModel *m_model;
    QLineEdit *m_search;
    QTreeView *m_list;
    QLabel *m_subject;
    KeyField *m_field;
    QPushButton *m_set;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_default;
    QPushButton *m_all;
    QLabel *m_remark;
};

} // namespace drover::ui
