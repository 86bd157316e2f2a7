#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QToolButton;

namespace drover::ui {

/// What the user has to know but need not answer: a file that could not be read, a field that is
/// not supported, something that was repaired. Hidden while there is nothing to say.
///
/// Thread: the GUI thread. Errors: none. Texts are shown as plain text, each once.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void add(const QString &sentence);
    void addPassing(const QString &sentence); ///< of a try that is forgotten when the next one goes well
    void pass(); ///< it did
    /// What is so as long as the program runs: it stands first and cannot be dismissed.
    void setLasting(const QString &sentence);
    const QStringList &sentences() const { return m_sentences; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dismiss();
    void showText();
    void nameButton();
    void paintTone();

    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_close;
    QString m_lasting;
    QStringList m_sentences;
    QStringList m_passing; ///< among these
};

} // namespace drover::ui
