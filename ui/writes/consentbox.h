#pragma once

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace drover::ui {

/// What a dialog wants from its user before it acts: a box to tick, a name to type, both or none;
/// hidden where it is none. Who agreed to some questions is asked anew for those that come later, and
/// for those that come again.
///
/// Thread: the GUI thread. Errors: none.
class ConsentBox : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentBox(QWidget *parent = nullptr);

    /// To be ticked; where a `name` is to be typed, that agrees to the questions which stood there
    /// before.
    void ask(const QStringList &questions, const QString &name);
    void requireName(const QString &name); ///< empty: none
    void askAnew();                        ///< what was agreed to is not so any more
    QString missing() const;               ///< what is still to be done, a sentence; or empty
    bool isBegun() const;                  ///< something of it is ticked or typed
    void focusMissing();                   ///< where something is

Q_SIGNALS:
    void changed();

private:
    void takeAgreement(bool isGiven);
    QWidget *missingField() const;

    QString m_name;
    QStringList m_questions; ///< that the box stands for
    QStringList m_agreed;    ///< by the box
    QStringList m_named;     ///< which were shown before the name was typed
    QCheckBox *m_agree;
    QWidget *m_nameRow;
    QLabel *m_nameLabel;
    QLineEdit *m_nameField;
};

} // namespace drover::ui
