#pragma once

#include <QPointer>
#include <QScrollArea>

namespace drover::ui {

/// Holds the options of a drain: scrolls where the dialog is low, and is as wide as its longest words.
/// What has the focus stays in sight when there is less room, as when a choice brings a warning below.
///
/// Thread: GUI. Units: device-independent pixels. Errors: none.
class FormArea : public QScrollArea
{
    Q_OBJECT

public:
    FormArea(QWidget *form, QWidget *parent);

    void showChosen();                ///< what has the focus comes into sight
    void showUnfolded(QWidget *part); ///< and this too, as soon as it has its place

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *chosen() const;
    bool isInSight(const QWidget *part, const QSize &room) const;
    void fit();

    QPointer<QWidget> m_unfolded; ///< has no place yet
};

} // namespace drover::ui
