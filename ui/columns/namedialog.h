#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

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
    /// Others there are: to save under the name of one is to replace it, which is said.
    void setTaken(const QStringList &names);

Q_SIGNALS:
    void named(const QString &name);

private:
    void showWhatItDoes();

    QLineEdit *m_name;
    QLabel *m_remark;
    QPushButton *m_save = nullptr;
    QString m_saveText;
    QStringList m_taken;
};

} // namespace drover::ui
