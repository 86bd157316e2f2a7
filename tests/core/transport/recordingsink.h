#pragma once

#include "core/transport/httpclient.h"

#include <functional>
#include <optional>

namespace drover {

/// Keeps what an answer brought; may do something at each step.
class RecordingSink final : public HttpSink
{
public:
    void head(const HttpHead &head) override
    {
        headSeen = head;
        ++heads;
        if (onHead)
            onHead();
    }
    void chunk(std::span<const char> bytes) override
    {
        ++chunks;
        body.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        if (onChunk)
            onChunk();
    }
    void ended(const std::optional<Error> &problem) override
    {
        ++ends;
        error = problem;
        if (onEnd)
            onEnd();
    }

    /// Empty where the answer ended well or has not ended.
    QString message() const { return error ? error->message : QString(); }
    bool failedAs(Error::Kind kind) const { return ends == 1 && error && error->kind == kind; }
    bool endedWell() const { return ends == 1 && !error; }

    std::optional<HttpHead> headSeen;
    QByteArray body;
    std::optional<Error> error;
    int heads = 0;
    int chunks = 0;
    int ends = 0;
    std::function<void()> onHead;
    std::function<void()> onChunk;
    std::function<void()> onEnd;
};

} // namespace drover
