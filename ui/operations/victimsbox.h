#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace drover::ui {

/// The pods that an edit ends, each of them, in a box that scrolls; hidden where there are none.
///
/// Thread: the GUI thread. Errors: none.
class VictimsBox : public QWidget
{
    Q_OBJECT

public:
    explicit VictimsBox(QWidget *parent = nullptr);

    /// A line each. What holds for all, that they go at once, the title says.
    void setPods(const QStringList &pods, bool areAllAtOnce);
    QPlainTextEdit &list() { return *m_list; }

private:
    QLabel *m_title;
    QPlainTextEdit *m_list;
};

} // namespace drover::ui
