#pragma once

#include <QToolButton>

class QMenu;

namespace drover::ui {

class TableShelf;

/// The button beside the filter field: filters that were saved, to be chosen, saved, renamed and
/// removed. In its menu F2 renames and Delete removes the one that is marked, once that is confirmed.
///
/// Thread: the GUI thread. Errors: none.
class SavedFilters : public QToolButton
{
    Q_OBJECT

public:
    explicit SavedFilters(QWidget *parent = nullptr);

    /// Must outlive it.
    void setShelf(TableShelf &shelf) { m_shelf = &shelf; }
    /// What is in the field now, which is what would be saved.
    void setQuery(const QString &query) { m_query = query; }
    void askForName();
    void askForNewName(const QString &name);

Q_SIGNALS:
    void chosen(const QString &query);
    void helpWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Act = void (SavedFilters::*)(const QString &name);

    void fill();
    void fillActs(QMenu &menu, Act act);
    void askToRemove(const QString &name);
    QStringList names() const;

    TableShelf *m_shelf = nullptr;
    QString m_query;
    QMenu *m_menu;
};

} // namespace drover::ui
