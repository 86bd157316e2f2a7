#include "app/demo/encode/prettyjson.h"

namespace drover::demo {

void PrettyJson::breakLine(QByteArray &out) const
{
    out += '\n';
    out.append(m_depth * 2, ' ');
}

void PrettyJson::structural(QByteArray &out, char c)
{
    const bool closes = c == '}' || c == ']';
    if (closes)
        --m_depth;
    if (m_justOpened ? !closes && c != '\n' : closes)
        breakLine(out);
    m_justOpened = c == '{' || c == '[';
    out += c;
    if (m_justOpened)
        ++m_depth;
    else if (c == ',')
        breakLine(out);
    else if (c == ':')
        out += ' ';
}

QByteArray PrettyJson::indent(QByteArrayView piece)
{
    QByteArray out;
    out.reserve(piece.size() * 2);
    for (const char c : piece) {
        if (!m_inString) {
            structural(out, c);
            m_inString = c == '"';
        } else {
            out += c;
            m_inString = m_escaped || c != '"';
            m_escaped = !m_escaped && c == '\\';
        }
    }
    return out;
}

} // namespace drover::demo
