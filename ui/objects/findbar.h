#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace drover::ui {

/// What to look for in a text, how often it is there, and the ways to the next and the previous.
///
/// Return finds the next, Shift+Return the previous, Esc closes. Thread: GUI. Errors: none.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    QString needle() const;
    /// Shows the bar, with its text selected. `text`, where it is not empty, is looked for.
    void open(const QString &text);
    /// `current` counts from 0; `isMore`: there are more than were counted.
    void setCount(int current, int count, bool isMore);

Q_SIGNALS:
    void needleChanged(const QString &needle);
    void nextWanted();
    void previousWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QToolButton *addButton(const char *icon, const QString &says);

    QLineEdit *m_field;
    QLabel *m_count;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
};

} // namespace drover::ui
