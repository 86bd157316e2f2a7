#pragma once

#include "ui/theme/statuspalette.h"

#include "ui/details/roomydelegate.h"

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

/// A cell with its text above and such a bar below.
///
/// Thread: GUI. Errors: none.
class GoneDelegate : public RoomyDelegate
{
    Q_OBJECT

public:
    enum Roles {
        PercentRole = Qt::UserRole + 200, ///< int, 0…100
        BarToneRole,                      ///< int(Tone)
    };

    explicit GoneDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    int textLines(const QModelIndex &index, int lines) const override;
};

} // namespace drover::ui
