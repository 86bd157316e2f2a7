#pragma once

#include "ui/theme/taborder.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace drover::ui {

struct HelpTopic;
class Splitter;

/// What the words mean that Kubernetes and Drover show: topics to search on the left, one of them
/// on the right, with where it is from.
///
/// Thread: the GUI thread. Errors: none.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    void showTopic(const QString &id); ///< an unknown one: the first
    QString currentTopic() const;
    QString text() const; ///< all that is shown of the topic

protected:
    bool focusNextPrevChild(bool isForward) override { return passFocus(*this, isForward); }
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void divide();
    void name();
    void fill(const std::vector<const HelpTopic *> &topics);
    void renewWords();
    void search(const QString &typed);
    void explain(const HelpTopic &topic);
    void outline(const QTreeWidgetItem *group);
    QTreeWidgetItem *itemOf(const QString &id) const;

    QLineEdit *m_search;
    QLabel *m_none; ///< that nothing is found
    QTreeWidget *m_list;
    QTextBrowser *m_page;
    Splitter *m_parts;
};

/// Opens the help above that window, or brings what is open there to the topic.
void showHelp(const QString &topic, QWidget *window);
/// F1 in that window explains what has the focus there; where that has no subject, `topic`.
void addHelpKey(QWidget *window, const QString &topic = {});

} // namespace drover::ui
