#pragma once

#include "ui/theme/statuspalette.h"

#include <QTabWidget>

#include <map>
#include <utility>

class QMenu;
class QShortcut;
class QToolButton;

namespace drover::ui {

/// Pages behind tabs, of which those stand in the bar that fit there whole; the page in front always
/// does. A button beside them says how many do not and lists all; arrow keys and mnemonics reach all.
///
/// Thread: GUI. Errors: none.
class PageTabs final : public QTabWidget
{
    Q_OBJECT

public:
    explicit PageTabs(QWidget *parent = nullptr);

    /// Brings that page to the front, whether its tab is in the bar or not.
    void openPage(int index);
    /// Qt lays the bar out anew for a text and an icon that it has already.
    void title(int index, const QString &text);
    void mark(int index, QLatin1StringView icon, Tone tone); ///< none where the name is empty

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void tabInserted(int index) override;
    void tabRemoved(int index) override;

private:
    class Bar;

    void fit();
    void showTab(int index, bool isShown);
    void showHidden(int count);
    void giveKeys();
    int buttonWidth() const;
    void listPages();

    Bar *m_bar;
    QToolButton *m_all;
    QMenu *m_list;
    QList<QShortcut *> m_keys; ///< by place; work where the tab has no room
    bool m_isFitting = false;
    std::map<const QWidget *, std::pair<QString, Tone>> m_marks; ///< by page
};

} // namespace drover::ui
