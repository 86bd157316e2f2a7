#pragma once

#include <QFrame>
#include <QMap>
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
    /// What is so until that source says otherwise: what it does not name any more goes, what was
    /// dismissed comes again when it went meanwhile.
    void setStanding(const QString &source, const QStringList &sentences);
    /// The same in another language, one for one; what was dismissed stays so.
    void rewordStanding(const QString &source, const QStringList &sentences);
    /// What is so as long as the program runs: it stands first and cannot be dismissed.
    void setLasting(const QString &sentence);
    const QStringList &sentences() const { return m_sentences; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dismiss();
    void showText();
    void showWhatIsLeft();
    void nameButton();
    void paintTone();

    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_close;
    QString m_lasting;
    QStringList m_sentences;
    QStringList m_passing; ///< among these
    QMap<QString, QStringList> m_standing; ///< by source; dismissed or not
};

} // namespace drover::ui
