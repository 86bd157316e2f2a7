#pragma once

#include <QObject>

class QWidget;

namespace drover::ui {

/// Keeps the text of a widget larger than that of its parent, by a factor, also when the font changes:
/// a size that was set once would stay.
///
/// Thread: GUI. Errors: none. It belongs to the widget, whose parent stays the same.
class LargeText : public QObject
{
    Q_OBJECT

public:
    enum class Weight { Normal, Bold };

    LargeText(QWidget &widget, double factor, Weight weight = Weight::Normal);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QWidget &m_widget;
    double m_factor;
    Weight m_weight;
};

} // namespace drover::ui
