#include "ui/text/nodenames.h"

#include "ui/text/plaintext.h"

namespace drover::ui {

QStringList namesOf(const NodeBatch &nodes)
{
    QStringList names;
    for (const NodePtr &node : nodes)
        names.append(toText(node->name));
    return names;
}

} // namespace drover::ui
