#pragma once

#include "core/base/clock.h"
#include "core/query/querycompletion.h"
#include "core/query/queryerror.h"

#include <QLineEdit>

#include <functional>
#include <memory>
#include <optional>

class QCompleter;
class QLabel;
class QStandardItemModel;

namespace drover::ui {

/// The field a query is typed in: completes what stands at the caret, and says under the place
/// where the query is wrong.
///
/// Completions come while a term is typed, a moment after the key, or by Ctrl+Space; they take Return
/// only where one was chosen, and Esc closes them. An error is shown once the typing rests and they are closed, so
/// that a term that is half typed is no fault; it goes at once.
/// Thread: the GUI thread. Units: positions as QueryError. Errors: none.
class QueryEdit : public QLineEdit
{
    Q_OBJECT

public:
    using Completions = std::function<QList<QueryCompletion>(const QString &query, qsizetype caret)>;

    /// `clock` must outlive the field.
    explicit QueryEdit(Clock &clock, QWidget *parent = nullptr);
    ~QueryEdit() override;

    void setCompletions(Completions completions) { m_completions = std::move(completions); }
    /// What is wrong with the text as it is; nothing: it is a query.
    void setError(std::optional<QueryError> error);
    const std::optional<QueryError> &error() const { return m_error; }
    bool isCompleting() const;
    /// How the query stands, in a word or two at the end of the field; `sentence` says it whole.
    void setNote(const QString &note, const QString &sentence);
    QString note() const;

Q_SIGNALS:
    /// Esc in the empty field, Down in any, Return where the query can be read.
    void leaveRequested();
    void helpRequested(); ///< F1

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isChoosing() const; ///< one of the list is current
    void completeTyped();
    void offerCompletions();
    void focusMoved(QWidget *from, QWidget *to);
    void closeCompletions();
    void insertCompletion(const QModelIndex &index);
    void showError();
    void hideError();
    void underline(bool isWrong);
    void placeNote();
    int xOf(qsizetype position) const;

    Clock &m_clock;
    Completions m_completions;
    QList<QueryCompletion> m_offered;
    QStandardItemModel *m_rows;
    QCompleter *m_completer;
    QLabel *m_note;    ///< before the button that clears
    QLabel *m_message; ///< a child of the window, over what is below the field
    std::optional<QueryError> m_error;
    std::unique_ptr<Clock::Timer> m_rest;
    std::unique_ptr<Clock::Timer> m_offering; ///< soon: what was typed is to be completed
};

} // namespace drover::ui
