#pragma once

#include "ui/writes/writebatch.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QLabel;
class QTreeWidget;

namespace drover::ui {

/// What became of each write of a batch: icon and word, the server's words where it refused. It is at
/// least as high as they are, up to some lines.
///
/// Thread: GUI. Errors: shows them.
class ResultsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsPage(QWidget *parent = nullptr);

    /// The first time all of it; then what was answered since.
    void show(const WriteBatch &batch);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill(const WriteBatch &batch);
    void makeRoom();

    QLabel *m_sum;
    QTreeWidget *m_list;
    QPointer<const WriteBatch> m_shown;
    std::vector<bool> m_isAnswered; ///< of each row
};

/// "2 of 3 done, 1 failed".
QString resultSentence(const WriteBatch &batch);

} // namespace drover::ui
