#pragma once

#include "core/base/clock.h"
#include "core/transport/httpclient.h"
#include "tests/core/nodes/modelserver.h"

#include <optional>
#include <vector>

namespace drover {

/// An API server of bytes, without a socket: it answers the requests for nodes piece by piece, and
/// while it is faulty it fails in every way that bytes can, at any byte.
///
/// Nothing is sent but by serve(). Thread: the test's. Units: the clock's. Errors: none of its own.
class ByteServer final : public HttpClient
{
public:
    ByteServer(Dice &dice, ModelServer &model, const Clock &clock);

    [[nodiscard]] std::unique_ptr<HttpCall> send(HttpRequest request, HttpSink &sink) override;

    /// Each request under way gets on a little, or meets a fault.
    void serve();
    void mend(); ///< no faults from now on, and none that last
    void forbidWatches(bool forbid) { m_forbidsWatches = forbid; }
    void forbidLists(bool forbid) { m_forbidsLists = forbid; }
    void stallAll(); ///< half-open: every connection stays and nothing comes any more
    void cutAll();   ///< every connection is lost

    int openCalls() const;
    int listCount() const { return m_lists; } ///< asked for since mend()
    /// A watch is open, and all that happened was sent on it.
    bool isDrained() const;
    /// What must not be Live: why, or nothing. Asked while the client says that it is.
    const char *silence() const;

private:
    enum class Kind { List, Check, Watch };
    struct Call {
        Kind kind = Kind::List;
        HttpSink *sink = nullptr;    ///< null: ended or cancelled
        std::optional<long> version; ///< asked for
        std::string name;            ///< asked for alone
        bool isExact = false;
        bool isAnswered = false;
        bool isStalled = false;
        bool endsWithBytes = false; ///< the body is whole in `bytes`
        QByteArray bytes;           ///< not yet sent
        NodeBatch replay;           ///< what a watch from no version still owes
        bool isReplaying = false;
        long at = 0; ///< version of what a watch was given last
        TimePoint begun{};
        TimePoint heard{};
        TimePoint ends{};
    };
    class Handle;

    void serveCall(Call &call);
    void answer(Call &call);
    void answerList(Call &call);
    void answerWith(Call &call, const NodeBatch &nodes);
    void answerCheck(Call &call);
    NodeBatch checked(const Call &call) const;
    void openWatch(Call &call);
    void fillWatch(Call &call);
    void replay(Call &call);
    void sendSome(Call &call);
    bool meetsFault(Call &call);
    void spoil(Call &call);
    void refuse(Call &call);
    void head(Call &call, int status, const char *type = "application/json");
    void whole(Call &call, int status, const QByteArray &body, const char *type);
    void status(Call &call, int code, const char *reason, const QByteArray &details = {});
    void end(Call &call, const std::optional<Error> &error = std::nullopt);
    bool fault(int in) { return m_isFaulty && m_dice.once(in); }
    const Call *openWatchCall() const;

    Dice &m_dice;
    ModelServer &m_model;
    const Clock &m_clock;
    bool m_isFaulty = true;
    bool m_marksReplays;
    bool m_forbidsLists = false;
    bool m_forbidsWatches = false;
    int m_lists = 0;
    std::vector<std::shared_ptr<Call>> m_calls;
};

} // namespace drover
