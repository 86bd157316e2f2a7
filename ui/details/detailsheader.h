#pragma once

#include "core/objects/drainstand.h"
#include "core/objects/nodehealth.h"
#include "ui/text/healthtext.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace drover::ui {

class CordonLine;
class ElidedLabel;
class FreshnessBanner;

/// Name, status and since when it is not Ready, roles; for a node that is gone, when that was seen.
/// A pin holds the node, whatever is selected. Where there is little height, all stands in one line.
///
/// Thread: GUI. Errors: none.
class DetailsHeader : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsHeader(QWidget *parent = nullptr);

    void showNode(const Node &node, WallTime now);
    /// `when` as it is to be read ("14:05").
    CordonLine &cordonLine() { return *m_cordon; }
    void showGone(const QString &when);
    /// How the drain that runs stands; seen with the next showNode().
    void setDrain(std::optional<DrainStand> stand);
    void setDimmed(bool dimmed);
    void setFilteredOut(bool isFilteredOut); ///< it says so
    bool isPinned() const;
    void setPinned(bool isPinned);
    void setLow(bool isLow);

Q_SIGNALS:
    void pinChanged(bool isPinned);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void arrange();
    void paintTone();
    void showRoles();

    Readiness m_readiness = Readiness::NotReported;
    std::optional<DrainStand> m_drain;
    StateText m_state; ///< readiness and drain
    bool m_dimmed = false;
    bool m_isFilteredOut = false;
    bool m_isLow = false;
    QString m_rolesText;
    QBoxLayout *m_lines; ///< the words, and what is said of a cordon
    QBoxLayout *m_words; ///< name and status
    ElidedLabel *m_name;
    QToolButton *m_pin;
    QLabel *m_icon;
    QLabel *m_status; ///< the readiness
    QLabel *m_more;   ///< cordoned, lifecycle states
    ElidedLabel *m_roles;
    CordonLine *m_cordon;
    FreshnessBanner *m_notice;
};

} // namespace drover::ui
