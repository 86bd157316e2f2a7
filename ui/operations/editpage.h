#pragma once

#include "ui/operations/editmodel.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace drover::ui {

class MessageBox;

/// What is right for one kind of entry.
struct EditRules {
    bool hasEffect = false; ///< taints
    QString none;           ///< said where there is no entry
    std::function<QString(const QString &key)> keyFault;
    std::function<QString(const QString &value)> valueFault;
    /// Who else writes this key, a sentence; empty: nobody.
    std::function<QString(const QString &key, const QString &effect)> owner;
};

/// An editor of taints, labels or annotations: fields that are checked as one types, the list with
/// what is to become of each entry.
///
/// Return in a field sets the entry; Delete in the list marks for removal, or takes a change back.
/// Thread: GUI. Errors: the fault stands under its field.
class EditPage : public QWidget
{
    Q_OBJECT

public:
    EditPage(EditRules rules, int targets, QWidget *parent = nullptr);

    EditModel &model() { return *m_model; }
    const EditModel &model() const { return *m_model; }
    /// What the nodes have. What is being typed stays; the fields of an entry follow it.
    void setShown(std::vector<EditRow> rows, int targets);
    void setFields(const QString &key, const QString &value, const QString &effect);
    /// A button beside Set, for presets.
    void addButton(QPushButton *button);
    /// The entry in the fields was typed but not set yet.
    bool hasUnsetEntry() const;
    /// What to do about that, on the page itself; empty: nothing is unset.
    QString unsetText() const;
    /// The least: a layout takes it for that, and what the list would like to have can be scrolled.
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFields(QGridLayout *grid);
    void buildList();
    void check();
    void setEntry();
    void showRow();
    void showCurrent();
    void makeRoom();
    void toggleCurrent();
    QString effect() const;

    EditRules m_rules;
    EditModel *m_model;
    bool m_isFollowing = false; ///< the current row moves by itself
    QLineEdit *m_key;
    QLineEdit *m_value;
    QComboBox *m_effect;
    QLabel *m_keyFault;
    QLabel *m_valueFault;
    QPushButton *m_set;
    QPushButton *m_remove;
    QTreeView *m_list;
    MessageBox *m_owner;
    QHBoxLayout *m_buttons;
};

} // namespace drover::ui
