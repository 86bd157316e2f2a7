#pragma once

#include <QScrollArea>

namespace drover::ui {

class StatePage;

/// A state that scrolls where there is no room for all of it, its picture aside: nothing of it is cut.
///
/// Thread: GUI. Errors: none.
class StateArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit StateArea(QWidget *parent = nullptr);

    StatePage &page() { return *m_page; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitPicture();

    StatePage *m_page;
};

} // namespace drover::ui
