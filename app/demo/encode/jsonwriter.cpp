#include "app/demo/encode/jsonwriter.h"

#include "app/demo/encode/timetext.h"

#include <algorithm>
#include <utility>

namespace drover::demo {

namespace {

bool isPlain(char c)
{
    return uchar(c) >= 0x20 && c != '"' && c != '\\';
}

void appendEscaped(QByteArray &out, char c)
{
    constexpr char kDigits[] = "0123456789abcdef";
    if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
    } else if (c == '\n') {
        out += "\\n";
    } else {
        out += "\\u00";
        out += kDigits[uchar(c) >> 4];
        out += kDigits[uchar(c) & 15];
    }
}

// One call a token: appending byte by byte takes half of the time of a long list.
char *grow(QByteArray &out, qsizetype by)
{
    const qsizetype had = out.size();
    out.resize(had + by);
    return out.data() + had;
}

char *put(char *to, QByteArrayView text)
{
    *to++ = '"';
    to = std::copy(text.begin(), text.end(), to); // of an empty text there may be no pointer
    *to++ = '"';
    return to;
}

bool isPlain(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return isPlain(c); });
}

} // namespace

void JsonWriter::separate()
{
    if (!m_first)
        m_out += ',';
    m_first = false;
}

void JsonWriter::quote(QByteArrayView text)
{
    if (isPlain(text)) {
        put(grow(m_out, text.size() + 2), text);
        return;
    }
    m_out += '"';
    for (const char c : text) {
        if (isPlain(c))
            m_out += c;
        else
            appendEscaped(m_out, c);
    }
    m_out += '"';
}

void JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    m_out += bracket;
    m_first = false;
}

void JsonWriter::key(QByteArrayView name)
{
    separate();
    quote(name);
    m_out += ':';
    m_first = true;
}

void JsonWriter::string(QByteArrayView value)
{
    separate();
    quote(value);
}

void JsonWriter::number(qint64 value)
{
    separate();
    m_out += QByteArray::number(value);
}

void JsonWriter::time(qint64 secs)
{
    separate();
    if (secs == 0) {
        m_out += "null";
        return;
    }
    m_out += '"';
    m_out += rfc3339(secs);
    m_out += '"';
}

void JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_out += json;
}

void JsonWriter::field(QByteArrayView name, QByteArrayView value)
{
    if (!isPlain(name) || !isPlain(value)) {
        key(name);
        string(value);
        return;
    }
    char *to = grow(m_out, name.size() + value.size() + (m_first ? 5 : 6));
    if (!std::exchange(m_first, false))
        *to++ = ',';
    to = put(to, name);
    *to++ = ':';
    put(to, value);
}

void JsonWriter::numberField(QByteArrayView name, qint64 value)
{
    key(name);
    number(value);
}

void JsonWriter::timeField(QByteArrayView name, qint64 secs)
{
    key(name);
    time(secs);
}

void JsonWriter::openField(QByteArrayView name, char bracket)
{
    key(name);
    open(bracket);
}

} // namespace drover::demo
