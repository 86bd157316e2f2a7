#pragma once

#include <QLayout>
#include <QList>

namespace drover::ui {

/// Widgets side by side, in as many lines as the width needs: nothing is cut in a narrow pane.
///
/// Thread: the GUI thread. Units: device-independent pixels. Errors: none.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override; ///< all in one line
    void setGeometry(const QRect &rect) override;

private:
    /// The height that `rect`'s width needs; places the items where `isPlacing`.
    int arrange(const QRect &rect, bool isPlacing) const;

    QList<QLayoutItem *> m_items;
};

} // namespace drover::ui
