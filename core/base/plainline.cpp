#include "core/base/plainline.h"

#include <QMessageLogContext>

#include <algorithm>
#include <cstdio>

namespace drover {

namespace {

bool steers(QChar character)
{
    const char16_t code = character.unicode();
    const bool isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bool isTurn = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return (isControl && code != u'\n' && code != u'\t') || isTurn;
}

void logLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString line = withoutControls(qFormatLogMessage(type, context, message));
    std::fprintf(stderr, "%s\n", qUtf8Printable(line));
}

} // namespace

QString withoutControls(QString text)
{
    if (std::any_of(text.cbegin(), text.cend(), steers))
        std::replace_if(text.begin(), text.end(), steers, QChar(QChar::ReplacementCharacter));
    return text;
}

void logWithoutControls()
{
    qInstallMessageHandler(logLine);
}

} // namespace drover
