#pragma once

#include "core/operations/nodewriter.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"

#include <QStringList>
#include <QTemporaryDir>

#include <vector>

namespace drover {

/// A NodeWriter with everything it needs in the hand, and what it said.
class WriterRig
{
public:
    struct Written {
        NodeWrite write;
        std::optional<Error> error;
        NodePtr node;
    };

    WriterRig();

    static WriteContext context();
    /// The cordon of a node that is not.
    static NodeWrite cordon(const char *node);
    /// "n1 done", "n2 Forbidden", in the order they came.
    QStringList results() const;

    QTemporaryDir folder;
    FakeClock clock;
    FakeRequests requests;
    Journal journal;
    NodeWriter writer;
    std::vector<Written> written;
    int finishedCount = 0;
};

/// The node as the rig's cordon leaves it.
NodeBuilder cordonedNode(const char *node);
std::string bodyOf(const NodeBuilder &node);

} // namespace drover
