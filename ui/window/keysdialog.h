#pragma once

#include <QDialog>

namespace drover::ui {

/// The list of keys, made of the action table.
///
/// Thread: the GUI thread. Errors: none.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(QWidget *parent = nullptr);
};

} // namespace drover::ui
