#include "tests/core/faults/byteserver.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr auto kSilenceLimit = 27s; // design: a stream with no byte and no end for so long is dead
constexpr auto kRenewalLate = 5s;   // a renewal answered within this stays Live
constexpr char kJson[] = "application/json";

QByteArray text(std::string_view utf8)
{
    return QByteArray(utf8.data(), qsizetype(utf8.size()));
}

QByteArray objectJson(const Node &node)
{
    return R"({"kind":"Node","apiVersion":"v1","metadata":{"name":")" + text(node.name) +
           R"(","uid":")" + text(node.uid) + R"(","resourceVersion":")" +
           text(node.resourceVersion) + R"(","labels":{"pool":"a\"b"},"annotations":{"turn":")" +
           text(valueOf(node.annotations, "turn")) +
           R"("}},"spec":{},"status":{"conditions":[{"type":"Ready",)"
           R"("status":"True"}]}})";
}

QByteArray listJson(const NodeBatch &nodes, long version)
{
    QByteArray items;
    for (const NodePtr &node : nodes)
        items += (items.isEmpty() ? "" : ",") + objectJson(*node);
    return R"({"kind":"NodeList","apiVersion":"v1","metadata":{"resourceVersion":")" +
           QByteArray::number(qint64(version)) + R"("},"items":[)" + items + "]}";
}

QByteArray line(const char *type, const QByteArray &object)
{
    return QByteArray(R"({"type":")") + type + R"(","object":)" + object + "}\n";
}

QByteArray bookmarkLine(long version, bool isMark)
{
    const QByteArray mark = isMark ? R"(,"annotations":{"k8s.io/initial-events-end":"true"})" : "";
    return line("BOOKMARK", R"({"kind":"Node","apiVersion":"v1","metadata":{"resourceVersion":")" +
                                QByteArray::number(qint64(version)) + '"' + mark + "}}");
}

QByteArray changeLine(const ModelServer::Change &change)
{
    using Kind = ModelServer::Change::Kind;
    const char *type = change.kind == Kind::Added      ? "ADDED"
                       : change.kind == Kind::Modified ? "MODIFIED"
                                                       : "DELETED";
    return line(type, objectJson(*change.node));
}

QByteArray statusJson(int code, const char *reason, const QByteArray &details)
{
    return QByteArray(R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",)") +
           R"("message":"it failed","reason":")" + reason + R"(","details":{)" + details +
           R"(},"code":)" + QByteArray::number(code) + "}";
}

Error cut()
{
    Error error;
    error.kind = Error::Kind::Network;
    error.message = QStringLiteral("The connection was cut.");
    return error;
}

} // namespace

class ByteServer::Handle final : public HttpCall
{
public:
    explicit Handle(std::shared_ptr<Call> call) : m_call(std::move(call)) {}
    ~Handle() override { m_call->sink = nullptr; }

private:
    std::shared_ptr<Call> m_call;
};

ByteServer::ByteServer(Dice &dice, ModelServer &model, const Clock &clock)
    : m_dice(dice), m_model(model), m_clock(clock), m_marksReplays(dice.once(2))
{}

std::unique_ptr<HttpCall> ByteServer::send(HttpRequest request, HttpSink &sink)
{
    const QUrlQuery query(QUrl::fromEncoded(request.target).query());
    const QString version = query.queryItemValue(QStringLiteral("resourceVersion"));
    auto call = std::make_shared<Call>();
    call->sink = &sink;
    call->begun = m_clock.now();
    if (!version.isEmpty())
        call->version = version.toLong();
    call->name = query.queryItemValue(QStringLiteral("fieldSelector"), QUrl::FullyDecoded)
                     .section(u'=', 1)
                     .toStdString();
    call->isExact = query.queryItemValue(QStringLiteral("resourceVersionMatch")) == u"Exact";
    if (query.hasQueryItem(QStringLiteral("watch")))
        call->kind = Kind::Watch;
    else if (query.hasQueryItem(QStringLiteral("resourceVersionMatch")))
        call->kind = Kind::Check;
    call->ends = call->begun + std::chrono::seconds(
                                   query.queryItemValue(QStringLiteral("timeoutSeconds")).toInt());
    m_lists += call->kind == Kind::List ? 1 : 0;
    m_calls.push_back(call);
    return std::make_unique<Handle>(std::move(call));
}

void ByteServer::serve()
{
    std::erase_if(m_calls, [](const auto &call) { return !call->sink; });
    const std::vector<std::shared_ptr<Call>> calls = m_calls; // an answer may bring new requests
    for (const auto &call : calls) {
        if (call->sink && !call->isStalled)
            serveCall(*call);
    }
}

void ByteServer::mend()
{
    m_isFaulty = false;
    m_lists = 0;
    m_forbidsLists = false;
    m_forbidsWatches = false;
    for (const auto &call : m_calls)
        call->isStalled = false;
}

void ByteServer::stallAll()
{
    for (const auto &call : m_calls)
        call->isStalled = true;
}

void ByteServer::cutAll()
{
    const std::vector<std::shared_ptr<Call>> calls = m_calls;
    for (const auto &call : calls)
        end(*call, cut());
}

void ByteServer::serveCall(Call &call)
{
    if (fault(60)) {
        call.isStalled = true;
        return;
    }
    if (!call.isAnswered) {
        if (!fault(4)) // else it is slow
            answer(call);
        return;
    }
    if (call.bytes.isEmpty() && call.kind == Kind::Watch)
        fillWatch(call);
    if (call.sink && !call.bytes.isEmpty() && !(m_isFaulty && meetsFault(call)))
        sendSome(call);
}

void ByteServer::answer(Call &call)
{
    const bool isForbidden = call.kind == Kind::Watch ? m_forbidsWatches : m_forbidsLists;
    if (isForbidden)
        status(call, 403, "Forbidden");
    else if (fault(6))
        refuse(call);
    else if (call.kind == Kind::Watch)
        openWatch(call);
    else if (call.kind == Kind::Check)
        answerCheck(call);
    else
        answerList(call);
}

void ByteServer::refuse(Call &call)
{
    switch (m_dice.roll(9)) {
    case 0:
        end(call, cut()); // refused, or the name is not known
        break;
    case 1:
        status(call, 401, "Unauthorized");
        break;
    case 2:
        whole(call, 429, "Too many requests, please try again later.\n", "text/plain");
        break;
    case 3:
        status(call, 429, "TooManyRequests",
               R"("retryAfterSeconds":)" + QByteArray::number(m_dice.roll(8)));
        break;
    case 4:
        status(call, 500, "InternalError");
        break;
    case 5:
        whole(call, 503, "<html>503 Service Unavailable</html>", "text/html");
        break;
    case 6:
        status(call, 504, "Timeout");
        break;
    case 7:
        whole(call, 200, "<html>Please sign in</html>", "text/html");
        break;
    default:
        call.isStalled = true;
    }
}

void ByteServer::answerList(Call &call)
{
    answerWith(call, m_model.nodesInAnyOrder());
}

void ByteServer::answerWith(Call &call, const NodeBatch &nodes)
{
    call.bytes = listJson(nodes, m_model.version());
    call.endsWithBytes = true;
    head(call, 200);
}

void ByteServer::answerCheck(Call &call)
{
    if (call.version > m_model.version())
        status(call, 504, "Timeout",
               R"("causes":[{"reason":"ResourceVersionTooLarge","message":"Too large"}])");
    else if (call.isExact && m_model.isTooOld(*call.version))
        status(call, 410, "Expired");
    else
        answerWith(call, checked(call));
}

NodeBatch ByteServer::checked(const Call &call) const
{
    if (call.name.empty())
        return m_model.nodes();
    const NodePtr node =
        call.isExact ? m_model.nodeAt(call.name, *call.version) : m_model.node(call.name);
    return node ? NodeBatch{node} : NodeBatch();
}

void ByteServer::openWatch(Call &call)
{
    const bool isTooOld = call.version && m_model.isTooOld(*call.version);
    if (isTooOld && m_dice.once(2)) {
        status(call, 410, "Expired");
        return;
    }
    call.isReplaying = !call.version;
    call.replay = call.version ? NodeBatch() : m_model.nodesInAnyOrder();
    call.at = call.version.value_or(m_model.version());
    if (isTooOld)
        call.bytes = line("ERROR", statusJson(410, "Expired", {}));
    head(call, 200);
}

void ByteServer::fillWatch(Call &call)
{
    if (m_clock.now() >= call.ends || fault(40)) {
        end(call);
        return;
    }
    if (call.isReplaying) {
        replay(call);
        return;
    }
    for (const ModelServer::Change &change : m_model.changesSince(call.at)) {
        call.bytes += changeLine(change);
        call.at = change.version;
    }
    if (m_dice.once(4))
        call.bytes += bookmarkLine(call.at, false);
    if (fault(30))
        call.bytes += line("ERROR", statusJson(500, "InternalError", {}));
}

void ByteServer::replay(Call &call)
{
    for (const NodePtr &node : std::exchange(call.replay, {}))
        call.bytes += line("ADDED", objectJson(*node));
    call.isReplaying = false;
    if (m_marksReplays)
        call.bytes += bookmarkLine(call.at, true);
}

bool ByteServer::meetsFault(Call &call)
{
    const int kind = m_dice.roll(60);
    if (kind > 2)
        return false;
    // What came before the fault is true, up to any byte.
    const QByteArray before = call.bytes.left(m_dice.roll(int(call.bytes.size())));
    if (!before.isEmpty())
        call.sink->chunk({before.constData(), std::size_t(before.size())});
    if (!call.sink)
        return true;
    call.heard = m_clock.now();
    if (kind == 0)
        end(call, cut());
    else if (kind == 1)
        end(call); // HTTP ends as it should; the JSON does not
    else
        spoil(call);
    return true;
}

void ByteServer::spoil(Call &call)
{
    const QByteArray garbage = m_dice.once(2) ? "\x16\x03\x01\xff{{]\n" : "}}\n<html>\n";
    call.sink->chunk({garbage.constData(), std::size_t(garbage.size())});
    end(call);
}

void ByteServer::sendSome(Call &call)
{
    const bool isSlow = fault(3);
    const qsizetype most = isSlow ? 1 + m_dice.roll(40) : call.bytes.size();
    const QByteArray piece = call.bytes.left(most);
    call.bytes.remove(0, piece.size());
    call.heard = m_clock.now();
    call.sink->chunk({piece.constData(), std::size_t(piece.size())});
    if (call.bytes.isEmpty() && call.endsWithBytes)
        end(call);
}

void ByteServer::head(Call &call, int status, const char *type)
{
    HttpHead head;
    head.status = status;
    head.contentType = type;
    call.isAnswered = true;
    call.heard = m_clock.now();
    call.sink->head(head);
}

void ByteServer::whole(Call &call, int status, const QByteArray &body, const char *type)
{
    head(call, status, type);
    if (call.sink)
        call.sink->chunk({body.constData(), std::size_t(body.size())});
    end(call);
}

void ByteServer::status(Call &call, int code, const char *reason, const QByteArray &details)
{
    whole(call, code, statusJson(code, reason, details), kJson);
}

void ByteServer::end(Call &call, const std::optional<Error> &error)
{
    if (HttpSink *sink = std::exchange(call.sink, nullptr))
        sink->ended(error);
}

int ByteServer::openCalls() const
{
    return int(std::count_if(m_calls.begin(), m_calls.end(),
                             [](const auto &call) { return call->sink != nullptr; }));
}

const ByteServer::Call *ByteServer::openWatchCall() const
{
    const auto at = std::find_if(m_calls.begin(), m_calls.end(), [](const auto &call) {
        return call->sink && call->kind == Kind::Watch;
    });
    return at == m_calls.end() ? nullptr : at->get();
}

bool ByteServer::isDrained() const
{
    const Call *watch = openWatchCall();
    return watch && watch->isAnswered && !watch->isReplaying && watch->bytes.isEmpty() &&
           m_model.changesSince(watch->at).empty();
}

const char *ByteServer::silence() const
{
    const Call *watch = openWatchCall();
    if (!watch)
        return "there is no watch";
    const TimePoint now = m_clock.now();
    if (watch->isAnswered)
        return now - watch->heard < kSilenceLimit ? nullptr : "the watch is silent for 27 s";
    return now - watch->begun < kRenewalLate ? nullptr : "a renewal is unanswered for 5 s";
}

} // namespace drover
