#pragma once

#include <QToolButton>

namespace drover::ui {

/// "What does DiskPressure mean?" as a quiet button that opens the help at that topic.
///
/// Hidden while it has no subject. Thread: the GUI thread. Errors: none.
class HelpLink : public QToolButton
{
    Q_OBJECT

public:
    explicit HelpLink(QWidget *parent = nullptr);

    /// `word` is what the user sees; `topic` the id that explains it.
    void setSubject(const QString &word, const QString &topic);

private:
    QString m_topic;
};

} // namespace drover::ui
