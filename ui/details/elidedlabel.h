#pragma once

#include <QWidget>

namespace drover::ui {

/// One line of plain text that is cut in the middle where there is no room: both ends of a node's
/// name tell it from its neighbours. The tool tip has all of it; Copy and the context menu too.
///
/// Thread: GUI. Errors: none.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy() const;

    QString m_text;
};

} // namespace drover::ui
