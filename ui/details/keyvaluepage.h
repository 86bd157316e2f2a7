#pragma once

#include "ui/details/keyvaluemodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace drover::ui {

/// Labels or annotations: a filter, the list, and the whole value of the current row where the
/// list shows only its beginning.
///
/// Thread: GUI. Errors: none. Texts are shown as plain text.
class KeyValuePage : public QWidget
{
    Q_OBJECT

public:
    explicit KeyValuePage(KeyValueModel::Source source, QWidget *parent = nullptr);

    void showNode(const NodePtr &node); ///< selection, scroll and filter stay
    int count() const { return m_model->rowCount(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildList();
    void buildValue();
    void fitColumns();
    void showWholeValue();
    void showEmptiness();
    bool isFolded(const QModelIndex &row) const;

    KeyValueModel::Source m_source;
    KeyValueModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    QStackedWidget *m_stack;
    QTreeView *m_list;
    QLabel *m_empty;
    QWidget *m_valueBox;
    QLabel *m_valueKey;
    QPlainTextEdit *m_value;
    bool m_isFitting = false;
    bool m_isSizedByHand = false;
};

} // namespace drover::ui
