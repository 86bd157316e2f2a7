#include "ui/text/contextname.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <utility>

namespace drover::ui {

namespace {

constexpr qsizetype kLongest = 32;
constexpr qsizetype kLongestOwn = 26; ///< of the cluster's own name
constexpr qsizetype kLongestPart = 16;

QString shortened(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    return text.left(longest / 2) + u'…' + text.right(longest - longest / 2 - 1);
}

/// "prod (other.yaml)": the name, and what stands behind it.
std::pair<QString, QString> withoutFile(const QString &name)
{
    const qsizetype file = name.endsWith(u')') ? name.indexOf(QStringLiteral(" (")) : -1;
    return file < 0 ? std::pair(name, QString()) : std::pair(name.left(file), name.mid(file));
}

/// Its parts, what tells it apart first; none where it is of no known form.
QStringList partsOf(const QString &name)
{
    struct Form {
        QRegularExpression pattern;
        std::array<int, 3> groups; ///< own name, where, whose
    };
    static const Form kForms[] = {
        {QRegularExpression(QStringLiteral("^gke_([^_]+)_([^_]+)_([^_]+)$")), {3, 2, 1}},
        {QRegularExpression(QStringLiteral("^arn:[^:]+:eks:([^:]+):([^:]+):cluster/([^/]+)$")),
         {3, 1, 2}},
        {QRegularExpression(QStringLiteral("^([^@]+)@([^.@]+)\\.([^.@]+)\\.eksctl\\.io$")), {2, 3, 1}},
        {QRegularExpression(QStringLiteral("^([^/]+)/([^/]+:[0-9]+)/([^/]+)$")), {2, 1, 3}},
    };
    for (const Form &form : kForms) {
        const QRegularExpressionMatch match = form.pattern.match(name);
        if (match.hasMatch())
            return {match.captured(form.groups[0]), match.captured(form.groups[1]),
                    match.captured(form.groups[2])};
    }
    return {};
}

} // namespace

QString shortContextName(const QString &name)
{
    if (name.size() <= kLongest)
        return name;
    const auto [whole, file] = withoutFile(name);
    const QStringList parts = partsOf(whole);
    if (parts.isEmpty())
        return shortened(name, kLongest);
    const QStringList shortParts{shortened(parts[0], kLongestOwn), shortened(parts[1], kLongestPart),
                                 shortened(parts[2], kLongestPart)};
    return shortParts.join(QStringLiteral(", ")) + shortened(file, kLongestOwn);
}

QString orderedContextName(const QString &name)
{
    if (name.size() <= kLongest)
        return name;
    const auto [whole, file] = withoutFile(name);
    const QStringList parts = partsOf(whole);
    return parts.isEmpty() ? name : parts.join(QStringLiteral(", ")) + file;
}

} // namespace drover::ui
