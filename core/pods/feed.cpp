#include "core/pods/feed.h"

namespace drover {

bool Feed::isCutOff() const
{
    if (m_state != State::Failed || !m_error)
        return false;
    using Kind = Error::Kind;
    const Kind kind = m_error->kind;
    return kind == Kind::Auth || kind == Kind::Network || kind == Kind::Tls ||
           kind == Kind::Timeout;
}

} // namespace drover
