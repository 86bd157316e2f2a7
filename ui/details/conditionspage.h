#pragma once

#include "core/base/clock.h"
#include "core/objects/node.h"
#include "ui/text/healthtext.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedLayout;
class QTreeView;

namespace drover::ui {

class ConditionsModel;
class RoomyDelegate;
class HelpLink;

/// The conditions of a node as a table with groups. Thread: GUI. Errors: none.
class ConditionsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ConditionsPage(QWidget *parent = nullptr);

    void showNode(const NodePtr &node, WallTime now);
    void setNow(WallTime now);
    void setDimmed(bool dimmed);
    /// Now, though hidden: what was scrolled by hand before comes back after it.
    void seeChosen();
    /// Of the worst condition that is not as it should be.
    std::optional<StateText> trouble() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildView();
    void sizeColumns();
    void fitTypes();
    void fitRows();
    int usualWidth(int column) const;
    bool isAllSeen() const;
    void fitMessages();
    void showGroups();
    void explainCurrent();
    void chooseWorst();

    NodePtr m_node;
    bool m_isChosen = false; ///< the worst one, and not yet scrolled to
    int m_messageWidth = 0; ///< as it was set last; with room to spare it is more
    int m_typeWidth = 0; ///< that the types shown so far take; less than the column may have
    ConditionsModel *m_model;
    QTreeView *m_view;
    RoomyDelegate *m_growing = nullptr;
    QLabel *m_none;
    QStackedLayout *m_stack;
    HelpLink *m_help; ///< what the condition that is chosen means
};

} // namespace drover::ui
