#pragma once

#include <QObject>

class QAbstractItemView;
class QLineEdit;

namespace drover::ui {

/// A field above a list: the keys that go through a list go through it while the field has the
/// focus, so that one types and chooses with both hands where they are.
///
/// Thread: GUI; a child of the field. Errors: none.
class ListKeys final : public QObject
{
    Q_OBJECT

public:
    /// `list` must outlive `field`.
    ListKeys(QLineEdit *field, QAbstractItemView *list);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView *m_list;
};

} // namespace drover::ui
