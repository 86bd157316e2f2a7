#pragma once

#include "ui/theme/statuspalette.h"

#include <QWidget>

namespace drover::ui {

/// A bar of how much is gone, in the tone of the drain's state.
///
/// Thread: GUI. Errors: none.
class GoneBar : public QWidget
{
    Q_OBJECT

public:
    explicit GoneBar(QWidget *parent = nullptr);

    void show(int percent, Tone tone, const QString &text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_percent = 0;
    Tone m_tone = Tone::Neutral;
};

} // namespace drover::ui
