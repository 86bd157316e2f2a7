#pragma once

#include "ui/theme/statuspalette.h"

#include <QFrame>
#include <QStringList>

class QLabel;

namespace drover::ui {

/// A tinted box with an icon and one or more sentences; hidden while it has none.
///
/// Thread: GUI. Errors: none. Texts are shown as plain text and can be selected.
class MessageBox : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBox(Tone tone, QWidget *parent = nullptr);

    void setSentences(const QStringList &sentences);
    void setTone(Tone tone);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintTone();

    Tone m_tone;
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace drover::ui
