#pragma once

#include <QPointer>
#include <QWidget>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QToolButton;

namespace drover::ui {

/// What to look for in a text, how often it is there, and the ways to the next and the previous.
///
/// In the bar Return finds the next, Shift+Return the previous, Esc closes. On the page that it
/// serves Ctrl+F and / open it, F3 and Shift+F3 go on, Esc closes: while the focus is in there these
/// keys are the page's own, whatever the window does with them.
/// Thread: GUI. Errors: none.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Takes the keys of `page`; / only while the focus is in `text`, where nothing is typed.
    void serve(QWidget &page, QWidget &text);
    QString needle() const;
    /// Shows the bar, with its text selected. `text`, where it is not empty, is looked for.
    void open(const QString &text);
    /// `current` counts from 0; `isMore`: there are more than were counted.
    void setCount(int current, int count, bool isMore);

Q_SIGNALS:
    void openWanted(); ///< by a key; who has the text knows what is marked in it
    void needleChanged(const QString &needle);
    void nextWanted();
    void previousWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build();
    bool isServed(const QKeyEvent &event) const;
    void take(const QKeyEvent &event);
    QToolButton *addButton(const char *icon, const QString &says);

    QPointer<QWidget> m_text; ///< where it looks
    QLineEdit *m_field;
    QLabel *m_count;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
};

/// Ctrl+F or /.
bool isFindKey(const QKeyEvent &event);

} // namespace drover::ui
