#include "app/demo/http/demofaults.h"

namespace drover::demo {

void DemoFaults::refuse()
{
    m_refusing = true;
    Q_EMIT flowChanged();
}

void DemoFaults::cutStreams()
{
    Q_EMIT cutAsked(false);
}

void DemoFaults::resetStreams()
{
    Q_EMIT cutAsked(true);
}

void DemoFaults::stall()
{
    m_stalled = true;
    Q_EMIT flowChanged();
}

void DemoFaults::slow(qint64 bytesPerSecond)
{
    m_bytesPerSecond = bytesPerSecond;
    Q_EMIT flowChanged();
}

void DemoFaults::answerNext(RequestKind kind, FaultAnswer answer, int times)
{
    m_answers[kind].insert(m_answers[kind].end(), std::size_t(times), answer);
}

void DemoFaults::cutListAfter(qint64 bodyBytes)
{
    m_listCut = bodyBytes;
}

void DemoFaults::spoil(RequestKind kind, Spoil spoil)
{
    m_spoils[kind] = spoil;
}

void DemoFaults::endWatches()
{
    Q_EMIT watchEndAsked();
}

void DemoFaults::failWatches(int code)
{
    Q_EMIT watchErrorAsked(code);
}

void DemoFaults::clear()
{
    m_refusing = false;
    m_stalled = false;
    m_bytesPerSecond = 0;
    m_listCut = -1;
    m_spoils.clear();
    m_answers.clear();
    Q_EMIT flowChanged();
}

Spoil DemoFaults::spoilOf(RequestKind kind) const
{
    const auto at = m_spoils.find(kind);
    return at == m_spoils.end() ? Spoil::None : at->second;
}

std::optional<FaultAnswer> DemoFaults::takeAnswer(RequestKind kind)
{
    const auto at = m_answers.find(kind);
    if (at == m_answers.end() || at->second.empty())
        return std::nullopt;
    const FaultAnswer answer = at->second.front();
    at->second.pop_front();
    return answer;
}

} // namespace drover::demo
