#include "ui/objects/codetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace drover::ui {

namespace {

using Kind = DiffLine::Kind;
using Mark = CodeText::Mark;

constexpr std::size_t kContext = 3; // as diff -u

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CodeText)
};

/// The beginning of a line that is too long, and an ellipsis.
void cutLine(QString &line, qsizetype &leftOut)
{
    if (line.size() <= kLongestLine)
        return;
    leftOut += line.size() - kLongestLine;
    line.truncate(kLongestLine);
    line += u'…';
}

/// The same for each line of a text; one without such lines is not touched.
void cutLongLines(QString &text, qsizetype &leftOut)
{
    qsizetype start = 0;
    bool isTooLong = false;
    while (!isTooLong && start < text.size()) {
        const qsizetype end = text.indexOf(u'\n', start);
        isTooLong = (end < 0 ? text.size() : end) - start > kLongestLine;
        start = end < 0 ? text.size() : end + 1;
    }
    if (!isTooLong)
        return;
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        cutLine(line, leftOut);
    text = lines.join(u'\n');
}

void addLine(CodeText &code, QStringView sign, QString line, int number, Mark mark)
{
    cutLine(line, code.leftOut);
    code.text += sign;
    code.text += line + u'\n';
    code.numbers.push_back(number);
    code.marks.push_back(mark);
}

/// For each line whether it is a change or near one.
std::vector<bool> shownLines(const std::vector<DiffLine> &diff)
{
    std::vector<bool> shown(diff.size(), false);
    for (std::size_t i = 0; i < diff.size(); ++i) {
        if (diff[i].kind == Kind::Same)
            continue;
        const std::size_t first = i > kContext ? i - kContext : 0;
        const std::size_t last = std::min(i + kContext, diff.size() - 1);
        std::fill(shown.begin() + static_cast<std::ptrdiff_t>(first),
                  shown.begin() + static_cast<std::ptrdiff_t>(last) + 1, true);
    }
    return shown;
}

void addDiffLine(CodeText &code, const DiffLine &line, int number)
{
    switch (line.kind) {
    case Kind::Same: addLine(code, u"  ", line.text, number, Mark::None); return;
    case Kind::Added: addLine(code, u"+ ", line.text, number, Mark::Added); return;
    case Kind::Removed: addLine(code, u"- ", line.text, 0, Mark::Removed); return;
    }
}

} // namespace

CodeText codeOf(const QString &text, Notation notation, qsizetype most)
{
    CodeText code;
    code.notation = notation;
    code.text = text;
    if (text.size() > most) {
        code.text.truncate(text.lastIndexOf(u'\n', most - 1) + 1);
        code.leftOut = text.size() - code.text.size();
    }
    cutLongLines(code.text, code.leftOut);
    if (code.text.endsWith(u'\n'))
        code.text.chop(1); // no empty line with a number below the last one
    return code;
}

CodeText codeOfChanges(const std::vector<DiffLine> &diff)
{
    CodeText code;
    code.notation = Notation::Diff;
    const std::vector<bool> shown = shownLines(diff);
    int number = 0;
    for (std::size_t i = 0; i < diff.size();) {
        if (shown[i]) {
            number += diff[i].kind == Kind::Removed ? 0 : 1;
            addDiffLine(code, diff[i], number);
            ++i;
            continue;
        }
        const auto begin = shown.begin() + static_cast<std::ptrdiff_t>(i);
        const int run = static_cast<int>(std::find(begin, shown.end(), true) - begin);
        addLine(code, {},
                run == 1 ? Words::tr("⋯ 1 unchanged line")
                         : Words::tr("⋯ %Ln unchanged lines", nullptr, run),
                0, Mark::Fold);
        number += run;
        i += static_cast<std::size_t>(run);
    }
    code.text.chop(1);
    return code;
}

ChangeCount countChanges(const std::vector<DiffLine> &diff)
{
    const auto count = [&diff](Kind kind) {
        return static_cast<int>(std::count_if(
            diff.begin(), diff.end(), [kind](const DiffLine &line) { return line.kind == kind; }));
    };
    return {count(Kind::Added), count(Kind::Removed)};
}

} // namespace drover::ui
