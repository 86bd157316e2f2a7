#pragma once

#include "ui/objects/asked.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace drover::ui {

/// "As of 12:03:11", and the button that asks again.
///
/// Thread: GUI. Units: local time. Errors: none; who shows the answer says why there is none.
class AskedMark final : public QWidget
{
    Q_OBJECT

public:
    explicit AskedMark(QWidget *parent = nullptr);

    /// `hasChanged`: what was read is known to be old.
    template <typename T>
    void showAsked(const Asked<T> &asked, WallTime now, bool hasChanged = false)
    {
        if (asked.answer())
            showAnswer(asked.readAt(), now, asked.isAsking(), hasChanged);
        else
            showNone(asked.isAsking() && asked.isSlow());
    }
    void setCanRefresh(bool can);

Q_SIGNALS:
    void refreshWanted();
    void widthChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showAnswer(WallTime readAt, WallTime now, bool isAsking, bool hasChanged);
    void showNone(bool isAsking);
    void setText(const QString &text, bool isWarning);
    void paintTone();

    bool m_isWarning = false;
    QToolButton *m_refresh;
    QLabel *m_text;
};

} // namespace drover::ui
