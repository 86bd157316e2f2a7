#pragma once

#include "core/base/clock.h"
#include "core/objects/node.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace drover::ui {

/// Who cordoned the node, when and why: from Drover's note; else since when its taint is there,
/// and a button that asks the server who set it. With a button that uncordons. Hidden for a node that is not cordoned and has no
/// old note.
///
/// Thread: GUI. Units: local time. Errors: none; what is not known is said so.
class CordonLine : public QWidget
{
    Q_OBJECT

public:
    explicit CordonLine(QWidget *parent = nullptr);

    void showNode(const Node &node, WallTime now);
    /// What the server told about this cordon; it stays while the node is cordoned.
    void showOwner(const QString &sentence);
    /// Why it cannot be uncordoned, and why its note cannot be removed; empty: it can.
    void setRefusals(const QString &uncordon, const QString &removal);
    QString text() const;

Q_SIGNALS:
    void ownerAsked();
    void uncordonAsked();
    void removalAsked(); ///< of an old note

private:
    QLabel *m_text;
    QToolButton *m_ask;
    QToolButton *m_uncordon;
    QToolButton *m_remove;
    std::string m_uid;
    QString m_owner;
};

/// "Cordoned by ana@laptop, 3h ago: disk swap", "Cordoned 3h ago"; empty where it is not.
QString cordonText(const Node &node, WallTime now);

} // namespace drover::ui
