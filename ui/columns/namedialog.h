#pragma once

#include <QDialog>

class QLineEdit;

namespace drover::ui {

/// Asks under which name something is to be saved. (QInputDialog takes a text for HTML where it
/// looks like some.)
///
/// Thread: the GUI thread. Errors: none; without a name OK is off.
class NameDialog : public QDialog
{
    Q_OBJECT

public:
    NameDialog(const QString &title, const QString &question, QWidget *parent);

    void setName(const QString &name);

Q_SIGNALS:
    void named(const QString &name);

private:
    QLineEdit *m_name;
};

} // namespace drover::ui
