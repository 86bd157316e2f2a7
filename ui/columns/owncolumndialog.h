#pragma once

#include "core/objects/node.h"
#include "core/settings/tablelayout.h"
#include "ui/theme/taborder.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace drover::ui {

/// Makes or changes a column of a label, an annotation or a JSONPath: what it shows, of which type,
/// and what it finds among the nodes there are.
///
/// Thread: the GUI thread. Errors: said under the field, with the place; OK is off meanwhile.
class OwnColumnDialog : public QDialog
{
    Q_OBJECT

public:
    OwnColumnDialog(const OwnColumn &own, NodeBatch nodes, QWidget *parent);

    OwnColumn column() const;

Q_SIGNALS:
    void chosen(const drover::OwnColumn &column);

protected:
    bool focusNextPrevChild(bool isForward) override { return passFocus(*this, isForward); }

private:
    void build();
    void showSource();
    void showType();
    void check();
    QString foundText(const OwnColumn &own) const;

    NodeBatch m_nodes;
    QComboBox *m_source;
    QLabel *m_keyTitle;
    QComboBox *m_key;
    QLabel *m_found;
    QLineEdit *m_title;
    QComboBox *m_type;
    QComboBox *m_unit;
    QDialogButtonBox *m_buttons;
};

} // namespace drover::ui
