#pragma once

#include "app/demo/encode/nodejson.h"
#include "app/demo/http/demoanswer.h"
#include "app/demo/http/demofaults.h"
#include "app/demo/http/negotiation.h"
#include "app/demo/nodes/demonode.h"

#include <vector>

namespace drover::demo {

/// What a list answers with, before it is written.
struct ListFacts {
    std::vector<DemoNode> nodes;
    quint64 version = 0;
    quint64 seed = 0;
    QByteArray continueToken;
    qint64 remaining = -1; ///< −1: not told
    Spoil spoil = Spoil::None;
    Format format;
};

/// Writes a list in JSON, some nodes at a time: 64 MB are never in memory at once.
class ListSource : public BodySource
{
public:
    explicit ListSource(ListFacts facts);
    Pull pull(QByteArray &out) override;

private:
    void appendHead(QByteArray &out) const;
    void appendItem(QByteArray &out, std::size_t at) const;

    ListFacts m_facts;
    std::size_t m_next = 0;
    bool m_headSent = false;
};

} // namespace drover::demo
