#include "ui/nodes/rowtext.h"

#include "ui/nodes/nodefilter.h"

#include <QStringList>

namespace drover::ui {

namespace {

/// A tab or line end in a cell would make another cell of the table it is pasted into.
QString oneCell(QString text)
{
    for (const QChar breaker : {u'\t', u'\n', u'\r'})
        text.replace(breaker, u' ');
    return text;
}

bool isFormula(const QString &text)
{
    if (text.isEmpty() || !QStringView(u"=+-@\t\r\n").contains(text.front()))
        return false;
    bool isNumber = false;
    text.toDouble(&isNumber);
    return !isNumber;
}

QString csvCell(QString text)
{
    if (isFormula(text))
        text.prepend(u'\'');
    const bool isPlain = std::none_of(text.begin(), text.end(), [](QChar letter) {
        return letter == u'"' || letter == u',' || letter == u'\n' || letter == u'\r';
    });
    return isPlain ? text : u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// What the cells say, cell by cell through `made`, joined by `between`.
template <typename Made>
QStringList linesOf(const NodeFilter &filter, const std::vector<int> &places,
                    const std::vector<int> &columns, QChar between, Made made)
{
    QStringList lines;
    for (const int place : places) {
        QStringList cells;
        for (const int column : columns)
            cells << made(filter.copyTextOf(place, filter.columns().at(column)));
        lines << cells.join(between);
    }
    return lines;
}

template <typename Made>
QString titlesOf(const NodeFilter &filter, const std::vector<int> &columns, QChar between, Made made)
{
    QStringList titles;
    for (const int column : columns)
        titles << made(filter.columns().titleOf(column));
    return titles.join(between);
}

} // namespace

QString nodesAsText(const NodeFilter &filter, const std::vector<int> &places,
                    const std::vector<int> &columns, bool hasTitles)
{
    QStringList lines = linesOf(filter, places, columns, u'\t', oneCell);
    if (hasTitles)
        lines.prepend(titlesOf(filter, columns, u'\t', oneCell));
    return lines.join(u'\n');
}

QString nodesAsCsv(const NodeFilter &filter, const std::vector<int> &places,
                   const std::vector<int> &columns)
{
    QStringList lines{titlesOf(filter, columns, u',', csvCell)};
    lines += linesOf(filter, places, columns, u',', csvCell);
    return lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
}

} // namespace drover::ui
