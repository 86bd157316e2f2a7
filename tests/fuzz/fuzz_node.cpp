#include "core/decode/nodedecoder.h"
#include "core/objects/textpool.h"
#include "tests/fuzz/fuzzinput.h"
#include "tests/support/nodetext.h"

namespace drover {

void fuzz(FuzzInput input)
{
    const auto pool = std::make_shared<TextPool>();
    NodeDecoder decoder(pool);
    const Result<NodePtr> node = decoder.decodeCopy(input.rest());
    if (!node) {
        must(!node.error().message.isEmpty(), "an error says what is wrong");
        return;
    }
    must(!(*node)->name.empty(), "a node has a name");
    const QByteArray text = textOf(**node);
    const Result<NodePtr> again = decoder.decodeCopy(input.rest());
    must(again && textOf(**again) == text, "a decoder keeps nothing of the node before");
    must(textOf(**node) == text, "a node stays as it is when the next is read");
}

} // namespace drover
