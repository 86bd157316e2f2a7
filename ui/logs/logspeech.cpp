#include "ui/logs/logspeech.h"

#include "ui/logs/logview.h"

#include <QAccessibleWidget>
#include <QKeyEvent>

#include <algorithm>

namespace drover::ui {

namespace {

class LogSpeech final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit LogSpeech(LogView *view) : QAccessibleWidget(view, QAccessible::EditableText) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        return state;
    }
    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? view().seenText() : QAccessibleWidget::text(which);
    }

    QString text(int from, int to) const override { return view().seenText().mid(from, to - from); }
    int characterCount() const override { return int(view().seenText().size()); }
    int cursorPosition() const override { return int(view().reachedPlace()); }
    void setCursorPosition(int) override {}

    // What is selected is for copying, and may lie beyond what is seen.
    void selection(int, int *start, int *end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}

    QRect characterRect(int) const override { return rect(); }
    int offsetAtPoint(const QPoint &) const override { return cursorPosition(); }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    const LogView &view() const { return *static_cast<LogView *>(widget()); }
};

QAccessibleInterface *speech(const QString &, QObject *object)
{
    auto *view = qobject_cast<LogView *>(object);
    return view ? new LogSpeech(view) : nullptr;
}

} // namespace

void speakLogs()
{
    QAccessible::installFactory(speech); // which it does once
}

QString LogView::seenText() const
{
    QString text;
    if (isEmpty())
        return text;
    for (const Row &row : seenRows())
        text += rowText(row);
    return text;
}

QString LogView::rowText(const Row &row) const
{
    const QString text = shownText(row.line).mid(row.start, row.end - row.start);
    return row.isLast ? text + u'\n' : text;
}

qsizetype LogView::reachedPlace() const
{
    if (!m_isLastReached || isEmpty())
        return 0;
    std::vector<Row> rows = seenRows();
    rows.resize(std::min(rows.size(), std::size_t(rowsSeen())) - 1); // those above the lowest whole one
    qsizetype place = 0;
    for (const Row &row : rows)
        place += rowText(row).size();
    return place;
}

void LogView::tellReached(int key)
{
    m_isLastReached = key == Qt::Key_Down || key == Qt::Key_End;
    QAccessibleTextCursorEvent moved(this, int(reachedPlace()));
    QAccessible::updateAccessibility(&moved);
}

} // namespace drover::ui
