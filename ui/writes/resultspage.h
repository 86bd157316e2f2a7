#pragma once

#include "ui/writes/writebatch.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace drover::ui {

/// What became of each write of a batch: icon and word, the server's words where it refused.
///
/// Thread: GUI. Errors: shows them.
class ResultsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsPage(QWidget *parent = nullptr);

    void show(const WriteBatch &batch);

private:
    QLabel *m_sum;
    QTreeWidget *m_list;
};

/// "2 of 3 done, 1 failed".
QString resultSentence(const WriteBatch &batch);

} // namespace drover::ui
