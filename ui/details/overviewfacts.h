#pragma once

#include "core/base/clock.h"
#include "core/objects/node.h"
#include "ui/text/quantitytext.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace drover::ui {

struct Fact {
    QString label;
    QString value; ///< may have several lines; "not reported" where the server sent nothing

    bool operator==(const Fact &) const = default;
};

struct FactSection {
    QString title;
    std::vector<Fact> facts;

    bool operator==(const FactSection &) const = default;
};

/// A resource's capacity and what of it pods may use.
struct ResourceFact {
    QString name;
    QuantityParts capacity;
    QuantityParts allocatable;

    bool operator==(const ResourceFact &) const = default;
};

/// What `kubectl describe node` prints of the Node object, in its order, as text for a person.
struct NodeFacts {
    FactSection node;      ///< roles to unschedulable
    FactSection addresses;
    std::vector<ResourceFact> resources; ///< by name
    FactSection system;
    FactSection network;   ///< pod CIDRs, provider ID, images

    bool operator==(const NodeFacts &) const = default;
};

/// Thread: GUI. Units: as the texts say. Errors: none; see Fact.
/// Source: kubectl pkg/describe/describe.go.
NodeFacts nodeFacts(const Node &node, WallTime now);
/// A section as plain text, a line a fact, behind `lines`.
void appendLines(QStringList &lines, const FactSection &section);
/// The same as plain text, a line a fact, for the clipboard.
QString factsAsText(const NodeFacts &facts);

} // namespace drover::ui
