#include "core/transport/responseparser.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace drover {

namespace {

/// The whole text as a number; false where it is anything else, or too large.
bool readNumber(QByteArrayView text, int base, std::uint64_t &value)
{
    const auto result = std::from_chars(text.begin(), text.end(), value, base);
    return !text.isEmpty() && result.ec == std::errc() && result.ptr == text.end()
        && value <= (std::uint64_t(1) << 60);
}

bool isSame(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArray ResponseParser::header(QByteArrayView name) const
{
    const auto found = std::find_if(m_headers.rbegin(), m_headers.rend(),
                                    [&](const auto &field) { return isSame(field.first, name); });
    return found == m_headers.rend() ? QByteArray() : found->second;
}

ResponseParser::Step ResponseParser::next()
{
    m_body = {};
    m_hasBegun = m_hasBegun || !m_input.empty();
    switch (m_state) {
    case State::StatusLine:
    case State::HeaderLines:
        return readHead();
    case State::FixedBody:
    case State::BodyUntilClose:
        return readPlainBody();
    case State::ChunkSize:
    case State::ChunkData:
    case State::ChunkEnd:
    case State::Trailers:
        return readChunks();
    case State::Done:
        return Step::Done;
    case State::Broken:
        break;
    }
    return Step::Broken;
}

bool ResponseParser::endOfInput()
{
    if (m_state == State::BodyUntilClose)
        m_state = State::Done;
    return m_state == State::Done;
}

ResponseParser::Step ResponseParser::broken()
{
    m_state = State::Broken;
    return Step::Broken;
}

/// Moves input up to the next line end into m_line. False when the line goes on past the input.
bool ResponseParser::takeLine()
{
    if (std::exchange(m_lineIsWhole, false))
        m_line.truncate(0);
    const auto end = std::find(m_input.begin(), m_input.end(), '\n');
    const auto size = static_cast<std::size_t>(end - m_input.begin());
    m_line.append(m_input.data(), static_cast<qsizetype>(size));
    m_headBytes += static_cast<qsizetype>(size) + 1;
    if (end == m_input.end()) {
        m_input = {};
        return false;
    }
    m_input = m_input.subspan(size + 1);
    if (m_line.endsWith('\r'))
        m_line.chop(1);
    return m_lineIsWhole = true;
}

/// Takes what is there of the body or chunk.
std::span<char> ResponseParser::takeBytes()
{
    const auto size = static_cast<std::size_t>(
        std::min<std::uint64_t>(m_remaining, m_input.size()));
    const std::span<char> taken = m_input.first(size);
    m_input = m_input.subspan(size);
    m_remaining -= size;
    return taken;
}

ResponseParser::Step ResponseParser::readHead()
{
    while (takeLine()) {
        if (m_headBytes > kMaxHeadBytes)
            return broken();
        if (m_state == State::StatusLine) {
            if (!readStatusLine())
                return broken();
            m_state = State::HeaderLines;
        } else if (!m_line.isEmpty()) {
            if (!readHeaderLine())
                return broken();
        } else if (m_status >= 100 && m_status < 200 && m_status != 101) {
            m_state = State::StatusLine; // an interim answer; the final one follows
            m_headers.clear();
        } else {
            return frameBody() ? Step::Head : broken();
        }
    }
    // Something that is no HTTP need not have lines at all.
    const bool isForeign = m_state == State::StatusLine
        && !QByteArrayView("HTTP/1.").startsWith(m_line.left(7));
    return isForeign || m_headBytes > kMaxHeadBytes ? broken() : Step::NeedMore;
}

bool ResponseParser::readStatusLine()
{
    const QByteArrayView line(m_line);
    std::uint64_t status = 0;
    const bool isHttp = line.startsWith("HTTP/1.") && line.size() >= 12 && line[8] == ' '
        && (line.size() == 12 || line[12] == ' ');
    if (!isHttp || !readNumber(line.sliced(9, 3), 10, status) || status < 100)
        return false;
    m_isHttp10 = line[7] == '0';
    m_status = static_cast<int>(status);
    return true;
}

bool ResponseParser::readHeaderLine()
{
    if (m_line.startsWith(' ') || m_line.startsWith('\t')) { // the line before goes on
        if (m_headers.isEmpty())
            return false;
        m_headers.last().second += ' ' + m_line.trimmed();
        return true;
    }
    const qsizetype colon = m_line.indexOf(':');
    if (colon <= 0)
        return false;
    m_headers.emplaceBack(m_line.left(colon), m_line.mid(colon + 1).trimmed());
    return true;
}

bool ResponseParser::tokenListHas(QByteArrayView name, QByteArrayView token) const
{
    return std::any_of(m_headers.begin(), m_headers.end(), [&](const auto &field) {
        const QList<QByteArray> tokens = field.second.split(',');
        return isSame(field.first, name)
            && std::any_of(tokens.begin(), tokens.end(), [&](const QByteArray &one) {
                   return isSame(one.trimmed(), token);
               });
    });
}

/// How the body ends. RFC 9112, 6.3.
bool ResponseParser::frameBody()
{
    if (m_status == 101)
        return false;
    m_keepsAlive = m_isHttp10 ? tokenListHas("Connection", "keep-alive")
                              : !tokenListHas("Connection", "close");
    const QByteArray coding = header("Transfer-Encoding");
    const QByteArray length = header("Content-Length");
    if (m_status == 204 || m_status == 304) {
        m_state = State::Done;
    } else if (!coding.isEmpty()) {
        if (!isSame(coding, "chunked"))
            return false;
        // Both at once is how requests are smuggled: believe the chunks, trust nothing after.
        m_keepsAlive = m_keepsAlive && length.isEmpty();
        m_state = State::ChunkSize;
    } else if (!length.isEmpty()) {
        if (!readNumber(length, 10, m_remaining))
            return false;
        m_state = m_remaining == 0 ? State::Done : State::FixedBody;
    } else {
        m_keepsAlive = false;
        m_state = State::BodyUntilClose;
    }
    return true;
}

ResponseParser::Step ResponseParser::readPlainBody()
{
    if (m_input.empty())
        return Step::NeedMore;
    if (m_state == State::BodyUntilClose) {
        m_body = std::exchange(m_input, {});
        return Step::Body;
    }
    m_body = takeBytes();
    if (m_remaining == 0)
        m_state = State::Done;
    return Step::Body;
}

/// Goes through all chunks in the input and moves their data together, so that one piece comes out
/// however small the server's chunks are.
ResponseParser::Step ResponseParser::readChunks()
{
    char *const begin = m_input.data();
    char *end = begin;
    while (m_state != State::Done && m_state != State::Broken && !m_input.empty()) {
        if (m_state == State::ChunkData) {
            const std::span<char> data = takeBytes();
            if (end != data.data())
                std::memmove(end, data.data(), data.size());
            end += data.size();
            if (m_remaining == 0)
                m_state = State::ChunkEnd;
            continue;
        }
        if (m_state != State::Trailers) // of which there are as many as of headers, together
            m_headBytes = m_lineIsWhole ? 0 : m_line.size();
        const bool isWhole = takeLine();
        if (m_headBytes > kMaxHeadBytes)
            m_state = State::Broken;
        else if (!isWhole)
            break;
        else if (m_state == State::ChunkSize)
            m_state = readChunkSize() ? m_state : State::Broken;
        else if (m_state == State::ChunkEnd)
            m_state = m_line.isEmpty() ? State::ChunkSize : State::Broken;
        else if (m_line.isEmpty())
            m_state = State::Done; // else a trailer, of which none matters here
    }
    if (end != begin) {
        m_body = {begin, end};
        return Step::Body;
    }
    if (m_state == State::Done)
        return Step::Done;
    return m_state == State::Broken ? Step::Broken : Step::NeedMore;
}

bool ResponseParser::readChunkSize()
{
    const qsizetype extension = m_line.indexOf(';');
    const QByteArrayView size
        = QByteArrayView(m_line).first(extension < 0 ? m_line.size() : extension).trimmed();
    if (!readNumber(size, 16, m_remaining))
        return false;
    m_state = m_remaining == 0 ? State::Trailers : State::ChunkData;
    return true;
}

} // namespace drover
