#include "core/base/joined.h"

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Joined)
};

/// `pattern` is two places and what stands between them: a translation of the mark alone could not
/// drop its space.
QString joined(QStringList texts, QString pattern)
{
    texts.removeAll(QString());
    return texts.join(pattern.remove(QLatin1StringView("%1")).remove(QLatin1StringView("%2")));
}

bool endsWide(const QString &text)
{
    const char16_t last = text.back().unicode();
    const bool isIdeographicMark = last >= 0x3000 && last < 0x3040;
    const bool isFullWidthForm = last >= 0xff00 && last < 0xff61;
    return isIdeographicMark || isFullWidthForm;
}

} // namespace

QString listed(const QStringList &things, qsizetype most)
{
    const qsizetype more = things.size() - most;
    if (most > 0 && more > 1) // in the room of "and 1 more" that one can stand itself
        return Words::tr("%1 and %n more", "things of one kind", static_cast<int>(more))
            .arg(listed(things.first(most)));
    return joined(things, Words::tr("%1, %2", "two things of one kind"));
}

QString clauses(const QStringList &parts)
{
    return joined(parts, Words::tr("%1, %2", "two parts of a sentence"));
}

QString remarks(const QStringList &parts)
{
    return joined(parts, Words::tr("%1; %2", "two parts of a sentence that hold commas"));
}

QString quoted(const QString &name)
{
    return Words::tr("\"%1\"", "a name").arg(name);
}

QString sentences(const QStringList &texts)
{
    QString all;
    for (const QString &text : texts) {
        if (!all.isEmpty() && !text.isEmpty() && !endsWide(all))
            all += u' ';
        all += text;
    }
    return all;
}

} // namespace drover
