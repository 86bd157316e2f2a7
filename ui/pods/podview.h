#pragma once

#include <QTreeView>

namespace drover::ui {

class PodFilter;

/// The table of a node's pods: type-ahead by name, copies, context menu.
///
/// Thread: GUI. Errors: none.
class PodView final : public QTreeView
{
    Q_OBJECT

public:
    /// `pods` must outlive the view.
    explicit PodView(PodFilter &pods, QWidget *parent = nullptr);

    QString currentUid() const; ///< empty: none
    /// As wide as what is in them, up to what is usual; not once the user has sized one.
    void fitColumns();

    void keyboardSearch(const QString &typed) override;

Q_SIGNALS:
    void opened(const QString &uid);       ///< its page is wanted
    void windowWanted(const QString &uid); ///< its page in a window of its own
    void logsWanted(const QString &uid);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addActions();
    QString helpTopicOfCurrent() const;
    void addEntry(const QString &text, const char *icon, const QKeySequence &keys,
                  void (PodView::*signal)(const QString &));
    int contentWidth(int column) const;
    int leastWidth(int column) const;

    PodFilter &m_pods;
    bool m_isFitting = false;
    bool m_isTouched = false; ///< the user has sized a column
};

} // namespace drover::ui
