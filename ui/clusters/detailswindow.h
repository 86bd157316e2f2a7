#pragma once

#include "core/base/clock.h"
#include "core/nodes/freshness.h"
#include "ui/theme/taborder.h"

#include <QKeySequence>
#include <QWidget>

namespace drover {
class NodeCache;
}

namespace drover::ui {

class DetailsPane;
class MessageBox;

/// The details of one node in a window of their own, which holds that node until its pin is
/// loosened. Esc and Ctrl+W close it; other keys it hands on.
///
/// Thread: the GUI thread. Errors: none.
class DetailsWindow final : public QWidget
{
    Q_OBJECT

public:
    /// `cache` and `clock` must outlive it. It stays with the window of `tab`.
    DetailsWindow(NodeCache &cache, Clock &clock, QString cluster, QWidget *tab);

    DetailsPane &pane() { return *m_pane; }
    void setPane(DetailsPane *pane); ///< in the place of the one it has, which goes
    void setCluster(const QString &name); ///< in the title
    void showNode(const QString &name);
    void showFreshness(const Freshness &freshness, WallTime now);
    void say(const QString &sentence); ///< for a while, below its upper edge

Q_SIGNALS:
    void pressed(const QKeySequence &keys); ///< that nothing in it took

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool isForward) override { return passFocus(*this, isForward); }

private:
    void showTitle();

    QString m_cluster;
    MessageBox *m_old; ///< that what is shown may be, where its tab's own words are not seen
    DetailsPane *m_pane = nullptr;
};

} // namespace drover::ui
