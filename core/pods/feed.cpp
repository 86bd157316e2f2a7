#include "core/pods/feed.h"

namespace drover {

bool isCutOff(const Error &error)
{
    using Kind = Error::Kind;
    const Kind kind = error.kind;
    return kind == Kind::Auth || kind == Kind::Network || kind == Kind::Tls ||
           kind == Kind::Timeout || kind == Kind::Server;
}

bool Feed::isCutOff() const
{
    return m_state == State::Failed && m_error && drover::isCutOff(*m_error);
}

} // namespace drover
