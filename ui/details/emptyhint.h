#pragma once

#include <QLabel>

class QAbstractItemView;

namespace drover::ui {

/// Said in the middle of a list without rows: an empty list is never only white.
///
/// Thread: GUI. Errors: none.
class EmptyHint final : public QLabel
{
    Q_OBJECT

public:
    /// `view` has its model already, and keeps it.
    explicit EmptyHint(QAbstractItemView &view, const QString &text = {});

private:
    void follow();

    QAbstractItemView &m_view;
};

} // namespace drover::ui
