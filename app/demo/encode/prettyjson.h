#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace drover::demo {

/// Indents compact JSON as it streams by, with two spaces a level as Go does.
///
/// A value with a memory: pieces may be cut anywhere.
class PrettyJson
{
public:
    QByteArray indent(QByteArrayView piece);

private:
    void breakLine(QByteArray &out) const;
    void structural(QByteArray &out, char c);

    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_justOpened = false; // an empty {} or [] stays on its line
};

} // namespace drover::demo
