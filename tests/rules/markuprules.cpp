#include "tests/rules/rules.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace drover::rules {

namespace {

/// Each place of `text` where the pattern stands.
QList<QRegularExpressionMatch> placesOf(const QString &text, const QString &pattern)
{
    QList<QRegularExpressionMatch> places;
    for (auto it = QRegularExpression(pattern).globalMatch(text); it.hasNext();)
        places << it.next();
    return places;
}

bool has(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern).match(text).hasMatch();
}

/// From `start`, which is behind an opening bracket, up to its closing one.
QString argumentsFrom(const QString &code, qsizetype start)
{
    int depth = 1;
    qsizetype end = start;
    for (; end < code.size() && depth > 0; ++end) {
        if (code[end] == u'(')
            ++depth;
        else if (code[end] == u')')
            --depth;
    }
    return code.mid(start, end - start - 1).trimmed();
}

/// Whether a text is ours to the letter: nothing of it is put together at run time.
bool isOurs(const QString &argument)
{
    return has(argument, u"^(QString\\(\\)|(\\w+::)*(tr|translate)\\()"_s)
        && !argument.contains(u".arg("_s);
}

/// Told by its own line, or in a loop over several labels.
bool isSetPlain(const QString &code, const QString &name)
{
    const QString set = u"->setTextFormat\\(\\s*Qt::PlainText"_s;
    const QString loop = u"for \\([^)]*\\{[^}]*\\b"_s + name + u"\\b[^}]*\\}\\)\\s*\\{?[^}]*"_s;
    return has(code, u"\\b"_s + name + set) || has(code, loop + set);
}

/// A text that a label may take for HTML, since Qt guesses.
Faults labelFaults(const SourceFile &file)
{
    Faults faults;
    const QString made = u"(?:\\b(\\w+)\\s*(?:=\\s*|\\())?\\bnew (QLabel|QMessageBox)\\s*\\("_s;
    for (const QRegularExpressionMatch &place : placesOf(file.code, made)) {
        const QString name = place.captured(1);
        const QString arguments = argumentsFrom(file.code, place.capturedEnd());
        const QString first = arguments.section(u',', 0, 0).trimmed();
        const bool isBox = place.captured(2) == u"QMessageBox";
        const bool isParent = !arguments.contains(u',') && has(first, u"^\\w*$"_s)
            && !has(file.code, u"const QString &"_s + first + u"\\b"_s);
        const bool isLater = !name.isEmpty() && has(file.code, u"\\b"_s + name + u"->setText\\("_s);
        const bool isFixed = !isBox && !isLater && (isParent || isOurs(first));
        if (!isFixed && (name.isEmpty() || !isSetPlain(file.code, name)))
            faults << faultAt(file, place.capturedStart(2),
                              u"set its text format to Qt::PlainText: Qt takes what looks like HTML "
                              "for HTML"_s);
    }
    return faults;
}

Faults toolTipFaults(const SourceFile &file)
{
    Faults faults;
    for (const QRegularExpressionMatch &place : placesOf(file.code, u"\\bsetToolTip\\("_s)) {
        const QString argument = argumentsFrom(file.code, place.capturedEnd());
        if (!isOurs(argument) && !argument.contains(u"plainToolTip("_s))
            faults << faultAt(file, place.capturedStart(), u"pass it through plainToolTip()"_s);
    }
    return faults;
}

} // namespace

Faults markupFaults(const SourceTree &tree)
{
    const QString rich = u"\\b(setHtml|insertHtml|appendHtml|setWhatsThis|QErrorMessage|QInputDialog|"
                         "QMessageBox::(?:warning|information|critical|question|about))\\b"_s;
    Faults faults;
    for (const SourceFile &file : tree.files) {
        if (!file.isCpp() || !(file.isIn(u"ui"_s) || file.isIn(u"app"_s)))
            continue;
        faults += labelFaults(file);
        faults += toolTipFaults(file);
        for (const QRegularExpressionMatch &place : placesOf(file.code, rich))
            faults << faultAt(file, place.capturedStart(), u"a server's words are no HTML"_s);
    }
    return faults;
}

} // namespace drover::rules
