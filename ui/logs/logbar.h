#pragma once

#include "core/objects/poddetails.h"
#include "ui/insight/lookbar.h"

#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace drover::ui {

/// What of a pod's log is wanted: which container, how much, whether it is followed; and how it is
/// shown. Following ends where one scrolls away from the end, though lines go on to come; they do not
/// while it is paused, which moves nothing. Where there is no room for all, a second line takes what is used less.
///
/// Thread: GUI. Errors: none.
class LogBar final : public LookBar
{
    Q_OBJECT

public:
    explicit LogBar(QWidget *parent = nullptr);

    /// Keeps the choice where that container is still there. The first choice is what the pod's
    /// annotation names, else its first container.
    /// Source: kubectl pkg/cmd/util/podcmd, kubectl.kubernetes.io/default-container.
    void setPod(const PodDetails &pod);
    void setContainer(const QString &name);

    std::string container() const;
    bool follows() const;
    bool isPrevious() const;
    std::optional<int> tailLines() const; ///< unset: all
    /// Whether the newest lines are in sight: only then does it say that they are followed.
    void setAtEnd(bool isAtEnd);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void queryChanged(); ///< something else is to be asked for
    void followChanged(); ///< follows(), of what is asked for already
    void endWanted();    ///< the newest lines are to be shown again
    void timesToggled(bool areShown);
    void wrapToggled(bool isWrapped);
    void findWanted();
    void saveWanted();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void keepHeight();
    QCheckBox *addBox(const QString &text, const QString &toolTip);
    QToolButton *addButton(const char *icon, const QString &says);
    void build();
    void showFollow();
    void takeFollow(bool isOn);
    void setFollowed(bool isFollowed);

    QComboBox *m_container;
    QComboBox *m_tail;
    QCheckBox *m_follow = nullptr;
    QToolButton *m_pause = nullptr;
    QCheckBox *m_previous = nullptr;
    QHBoxLayout *m_second;
    std::vector<QWidget *> m_seldom; ///< controls that go to the second line
    bool m_isNarrow = false;
    bool m_isFollowWanted = true;
    bool m_isAtEnd = true;
};

} // namespace drover::ui
