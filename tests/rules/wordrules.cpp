#include "tests/rules/rules.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace drover::rules {

namespace {

/// Where `pattern` stands in `text`, which has the file's positions.
Faults found(const SourceFile &file, const QString &text, const QString &pattern,
             const QString &advice)
{
    Faults faults;
    const QRegularExpression words(pattern, QRegularExpression::MultilineOption);
    for (auto it = words.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        faults << faultAt(file, match.capturedStart(),
                          match.captured().trimmed() + u": "_s + advice);
    }
    return faults;
}

bool isShell(const SourceFile &file)
{
    return file.text.startsWith(u"#!");
}

} // namespace

Faults waitFaults(const SourceTree &tree)
{
    const QString advice = u"wait for what happens, or move a FakeClock"_s;
    Faults faults;
    for (const SourceFile &file : tree.files) {
        if (!file.isIn(u"tests"_s))
            continue;
        if (file.isCpp())
            faults += found(file, file.code,
                            u"\\b(?:u|m)?sleep\\s*\\(|\\bnanosleep\\b|\\bsleep_(?:for|until)\\b|"
                            "\\bqWait\\s*\\(|\\bqSleep\\b|\\bQTimer\\b|\\bstartTimer\\b"_s,
                            advice);
        else if (isShell(file))
            faults += found(file, file.text, u"^[^#\\n]*\\bsleep\\b"_s, advice);
    }
    return faults;
}

Faults connectFaults(const SourceTree &tree)
{
    Faults faults;
    for (const SourceFile &file : tree.files) {
        if (file.isCpp())
            faults +=
                found(file, file.code,
                      u"\\bSIGNAL\\s*\\(|\\bSLOT\\s*\\(|\\bBlockingQueuedConnection\\b|"
                      "\\bprocessEvents\\b"_s,
                      u"connect function pointers or lambdas; never block or nest the loop"_s);
    }
    return faults;
}

Faults pathFaults(const SourceTree &tree)
{
    // In pieces, so that this file keeps its own rule.
    const QString machine = u"(?<![\\w.])/(?:wo"_s + u"rk|ro"_s + u"ot)/|\\.\\./sh"_s + u"ared"_s;
    const QString hosts = u"\\b(?:deb|snapshot|security)\\.deb"_s + u"ian\\.org|\\bquay\\.i"_s +
                          u"o\\b|\\bdocker\\.i"_s + u"o\\b|\\bgh"_s + u"cr\\.io\\b|\\bgc"_s +
                          u"r\\.io\\b|registry\\.k8s\\.i"_s + u"o\\b|proxy\\.gol"_s +
                          u"ang\\.org|pypi\\.or"_s + u"g\\b|npmjs\\.or"_s + u"g\\b|crates\\.i"_s +
                          u"o\\b"_s;
    Faults faults;
    for (const SourceFile &file : tree.files) {
        faults += found(file, file.text, machine, u"a path of one machine"_s);
        faults += found(file, file.text, hosts, u"a package host"_s);
    }
    return faults;
}

} // namespace drover::rules
