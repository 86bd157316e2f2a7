#pragma once

#include "core/objects/node.h"

#include <QPlainTextEdit>

namespace drover::ui {

/// The names of all nodes that something is done to, where they are more than one or were so at first;
/// hidden else. It is a few lines high; of more it is a stop of the Tab key, to be scrolled.
///
/// Thread: the GUI thread. Errors: none.
class NamesBox final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NamesBox(QWidget *parent = nullptr);

    void setNodes(const NodeBatch &nodes);
    /// As high as it is to be at that width, which a layout gives it no sooner than it is shown.
    void fitInto(int outerWidth);
    QSize sizeHint() const override { return {QPlainTextEdit::sizeHint().width(), minimumHeight()}; }
    QSize minimumSizeHint() const override { return {QPlainTextEdit::minimumSizeHint().width(), minimumHeight()}; }

Q_SIGNALS:
    void heightChanged(); ///< the one it needs, from within a layout

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    NodeBatch m_nodes; ///< as they were last
    bool m_areSeveral = false; ///< or were
};

} // namespace drover::ui
