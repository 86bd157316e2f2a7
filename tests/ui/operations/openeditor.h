#pragma once

#include "tests/ui/writes/operationsrig.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

namespace drover::ui {

/// An editor of nodes that is open, and a hand at it.
///
/// Thread: the test's. Errors: none.
template <class Dialog>
struct OpenEditor {
    OpenEditor(OperationsRig &shown, const NodeBatch &nodes)
        : rig(shown), dialog(shown.operations, nodes, {})
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
    }

    /// Of the tab that is shown.
    template <class T> T *part(const char *name) const
    {
        for (T *one : dialog.template findChildren<T *>(QString::fromUtf8(name))) {
            if (one->isVisibleTo(&dialog))
                return one;
        }
        return nullptr;
    }
    QString preview() const
    {
        return part<QPlainTextEdit>("preview")->toPlainText();
    }
    QTreeView *list() const { return part<QTreeView>("entries"); }
    void set(const QString &key, const QString &value, const QString &effect = {})
    {
        part<QLineEdit>("key")->setText(key);
        part<QLineEdit>("value")->setText(value);
        if (!effect.isEmpty())
            part<QComboBox>("effect")->setCurrentText(effect);
        part<QPushButton>("set")->click();
    }
    void choose(int row) { list()->setCurrentIndex(list()->model()->index(row, 0)); }
    void remove(int row) ///< or take its change back
    {
        choose(row);
        QTest::keyClick(list(), Qt::Key_Delete);
    }
    void press() { dialog.actButton()->click(); }
    /// The watch brings them, and the dialog has seen it.
    void become(NodeBatch nodes)
    {
        rig.show(std::move(nodes));
        rig.clock.advance(std::chrono::milliseconds(200));
    }
    void lose(const char *node)
    {
        rig.cache.apply({{}, {NodeKey(node)}});
        rig.clock.advance(std::chrono::milliseconds(200));
    }

    OperationsRig &rig;
    Dialog dialog;
};

} // namespace drover::ui
