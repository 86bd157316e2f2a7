#pragma once

#include "app/demo/http/demofaults.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace drover::demo {

/// The bytes of a body, made when the connection can take them.
class BodySource
{
public:
    enum class Pull {
        More,    ///< ask again
        Waiting, ///< nothing to send before wakeIn(), or before the state changes
        End,
    };

    virtual ~BodySource() = default;

    /// Appends the next piece, of which some 256 KiB are enough.
    virtual Pull pull(QByteArray &out) = 0;

    /// After Waiting: when to ask again.
    virtual std::chrono::milliseconds wakeIn() const { return std::chrono::hours(1); }

    // Of a watch only.
    virtual void endSoon() {}                    ///< the clean end at the next pull
    virtual void failSoon(int /*statusCode*/) {} ///< an ERROR event, then the end
};

/// A body that is there already.
class FixedBody : public BodySource
{
public:
    explicit FixedBody(QByteArray body) : m_body(std::move(body)) {}

    Pull pull(QByteArray &out) override
    {
        out += std::exchange(m_body, {});
        return Pull::End;
    }

private:
    QByteArray m_body;
};

/// What is sent in answer to a request; the connection adds the headers of every answer.
struct DemoAnswer {
    int status = 200;
    QByteArray contentType = "application/json";
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    std::unique_ptr<BodySource> body;
    std::chrono::milliseconds delay{0}; ///< before anything is sent
    RequestKind kind = RequestKind::Other;
    QString user;        ///< who asked; empty: not authenticated
    bool pretty = false; ///< JSON is indented on the way out
    bool mayCompress = true;
    bool sniffable = true;  ///< false: X-Content-Type-Options: nosniff
    bool isWatch = false;   ///< each piece goes out as it is made
    bool webSocket = false; ///< each piece is a frame, after a 101
};

DemoAnswer fixedAnswer(int status, const QByteArray &body,
                       const QByteArray &contentType = "application/json");

} // namespace drover::demo
