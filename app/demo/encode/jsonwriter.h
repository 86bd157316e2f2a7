#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace drover::demo {

/// Appends compact JSON to bytes. Commas are its care, structure is the caller's.
///
/// A JSON library builds a tree first, which a list of 64 MB cannot afford.
/// Thread: a value. Units: times in seconds since the epoch. Errors: none; bytes that are no UTF-8
/// go out as they are, which a fault test wants.
class JsonWriter
{
public:
    explicit JsonWriter(QByteArray &out) : m_out(out) {}

    void open(char bracket);  ///< '{' or '['
    void close(char bracket); ///< '}' or ']'
    void key(QByteArrayView name);
    void string(QByteArrayView value);
    void number(qint64 value);
    void time(qint64 secs);        ///< RFC 3339; 0 gives null
    void raw(QByteArrayView json); ///< a whole value

    void field(QByteArrayView name, QByteArrayView value);
    void numberField(QByteArrayView name, qint64 value);
    void timeField(QByteArrayView name, qint64 secs);
    void openField(QByteArrayView name, char bracket);

private:
    void separate();
    void quote(QByteArrayView text);

    QByteArray &m_out;
    bool m_first = true;
};

} // namespace drover::demo
