#pragma once

#include "core/nodes/nodecache.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/nodes/shorthand.h"
#include "ui/clusters/clustertab.h"
#include "ui/states/statepage.h"

#include <utility>

namespace drover::ui {

/// A tab that is shown, over a cache in the hand.
struct Tab {
    FakeClock clock;
    NodeCache cache;
    ClusterTab tab{{{}, s("prod"), s("ana"), {}, false}, cache, clock};

    Tab()
    {
        tab.resize(1000, 700);
        tab.show();
    }
    void sync(NodeBatch nodes)
    {
        cache.apply({std::move(nodes), {}});
        tab.showFreshness(Live{clock.wallNow(), true, {}}, true);
    }
    void lose()
    {
        Reconnecting lost;
        lost.since = clock.wallNow();
        tab.showFreshness(lost, true);
    }
    StatePage *page() { return tab.findChild<StatePage *>(s("clusterState")); }
    template <typename Part> Part *part() { return tab.findChild<Part *>(); }
};

} // namespace drover::ui
