#pragma once

#include <QLabel>

namespace drover::ui {

/// A line of plain text in the palette's dimmed colour: footnotes, counts.
///
/// Thread: GUI. Errors: none.
class DimLabel : public QLabel
{
    Q_OBJECT

public:
    explicit DimLabel(const QString &text, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dim();
};

} // namespace drover::ui
