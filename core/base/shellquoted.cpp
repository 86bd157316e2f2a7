#include "core/base/shellquoted.h"

#include "core/base/plainline.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace drover {

QString shellQuoted(const QString &text)
{
    static const QRegularExpression kPlain(u"\\A[A-Za-z0-9_./:@%+=,-]+\\z"_s);
    if (kPlain.match(text).hasMatch())
        return text;
    // Quotes do not help where it is pasted: a terminal takes control characters for keys.
    QString quoted = withoutControls(text);
    quoted.replace(u'\'', u"'\\''"_s);
    return u'\'' + quoted + u'\'';
}

QString shellLine(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted << shellQuoted(word);
    return quoted.join(u' ');
}

} // namespace drover
