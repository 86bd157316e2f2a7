#pragma once

#include "core/base/clock.h"
#include "core/objects/poddetails.h"
#include "core/pods/podstatus.h"

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace drover::ui {

class ElidedLabel;
class HelpLink;

/// Which pod is shown and how it is, with the way back to the table and the one to a window.
///
/// Thread: GUI. Units: local time. Errors: none.
class PodHead final : public QWidget
{
    Q_OBJECT

public:
    /// `isOverTable`: there is a table to go back to.
    explicit PodHead(bool isOverTable, QWidget *parent = nullptr);

    /// Null: none. `gone`: since when it is not there any more.
    void showPod(const PodDetailsPtr &pod, const std::optional<WallTime> &gone, WallTime now);
    void setDimmed(bool isDimmed);

Q_SIGNALS:
    void backWanted();
    void windowWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static QString restartWords(const PodStatus &status, WallTime now);
    QToolButton *addButton(const char *icon, const QString &text, const QString &toolTip);
    void showState();
    void paint();

    PodDetailsPtr m_pod;
    QString m_short; ///< of its state, where there is no room for all
    QString m_long;
    bool m_isGone = false;
    bool m_isDimmed = false;
    QLabel *m_icon;
    ElidedLabel *m_name;
    QLabel *m_state;
    HelpLink *m_help;
};

} // namespace drover::ui
