#pragma once

#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/nodes/shorthand.h"
#include "ui/nodes/nodeview.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <utility>

namespace drover::ui {

/// A table that somebody works with by mouse and keys; lower than its rows.
struct ChoiceTable {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};
    NodeView view{filter, clock, {}, s("prod")};
    QSignalSpy told{&view, &NodeView::shownNodeChanged};

    explicit ChoiceTable(NodeBatch nodes)
    {
        cache.apply({std::move(nodes), {}});
        filter.sort(columnOf("name"));
        view.resize(900, 200);
        view.show();
    }
    ~ChoiceTable() { QTest::keyClick(&view, Qt::Key_Escape); } // QTest keeps the modifiers of the last key

    void show(const QString &query)
    {
        filter.setQuery(query);
        view.standIn();
        settle();
    }
    void click(int row, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {})
    {
        const QModelIndex at = filter.index(row, columnOf("name"));
        QTest::mouseClick(view.viewport(), button, modifiers, view.visualRect(at).center());
    }
    void click(const char *name) { click(filter.rowOf(name)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
    bool isCurrentSeen() const
    {
        const int row = view.currentIndex().row();
        return view.viewport()->rect().contains(QRect(0, view.rowViewportPosition(row), 1, view.rowHeight(row)));
    }
    void trigger(const char *id) { view.actions().action(QLatin1StringView(id))->trigger(); }
    /// What comes back does so a turn later; of what is typed the details are told once it is painted.
    void settle()
    {
        QCoreApplication::sendPostedEvents(&view);
        clock.advance(std::chrono::seconds(1));
        QCoreApplication::sendPostedEvents(&view);
    }
    QString selected() const { return view.selectedNames().join(u' '); }
    QString details() const { return told.isEmpty() ? QString() : told.back().front().toString(); }
};

/// a101, a103… and b100, b102…
inline NodeBatch many(int count = 12)
{
    NodeBatch nodes;
    for (int i = 0; i < count; ++i)
        nodes.push_back(aNode(s(i % 2 ? "a%1" : "b%1").arg(100 + i)).ready().label(s("pool"), s(i % 3 ? "x" : "y")));
    return nodes;
}

} // namespace drover::ui
