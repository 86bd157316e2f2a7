#include "ui/objects/codecolors.h"
#include "ui/objects/syntax.h"
#include "ui/theme/appearance.h"
#include "ui/theme/statuspalette.h"

#include <QTest>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "key:name text:\"a\"": what has which colour, in the line's order.
QString coloured(const QString &line, Notation notation)
{
    static constexpr const char *kNames[] = {"key", "text", "number", "word", "comment"};
    QStringList parts;
    for (const SyntaxSpan &span : syntaxOf(line, notation))
        parts.append(QLatin1StringView(kNames[int(span.kind)]) + u'=' +
                     line.mid(span.start, span.length));
    return parts.join(u' ');
}

} // namespace

/// What in a line of YAML or JSON has which colour.
class TestSyntax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfYamlAreKeysAndValues_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("parts");
        QTest::newRow("map") << u"metadata:"_s << u"key=metadata"_s;
        QTest::newRow("text") << u"  name: n1"_s << u"key=name text=n1"_s;
        QTest::newRow("quoted") << u"  cpu: \"4\""_s << u"key=cpu text=\"4\""_s;
        QTest::newRow("number") << u"maxPods: 110"_s << u"key=maxPods number=110"_s;
        QTest::newRow("word") << u"unschedulable: true"_s << u"key=unschedulable word=true"_s;
        QTest::newRow("quoted key") << u"  \"a: b\": c"_s << u"key=\"a: b\" text=c"_s;
        QTest::newRow("entry") << u"  - type: Ready"_s << u"key=type text=Ready"_s;
        QTest::newRow("plain entry") << u"- 10.0.0.0/8"_s << u"text=10.0.0.0/8"_s;
        QTest::newRow("image") << u"- a/b:1.2@sha256:00"_s << u"text=a/b:1.2@sha256:00"_s;
        QTest::newRow("escaped quote") << u"a: \"x\\\"y\" "_s << u"key=a text=\"x\\\"y\""_s;
        QTest::newRow("doubled quote") << u"a: 'it''s'"_s << u"key=a text='it''s'"_s;
        QTest::newRow("empty map") << u"a: {}"_s << u"key=a"_s;
        QTest::newRow("comment") << u"  # why"_s << u"comment=# why"_s;
        QTest::newRow("open quote") << u"a: \"x"_s << u"key=a text=\"x"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("dash") << u"  -"_s << QString();
    }
    void linesOfYamlAreKeysAndValues()
    {
        QFETCH(QString, line);
        QFETCH(QString, parts);
        QCOMPARE(coloured(line, Notation::Yaml), parts);
    }

    void linesOfJsonAreKeysAndValues()
    {
        QCOMPARE(coloured(u"    \"name\": \"n1\","_s, Notation::Json),
                 u"key=\"name\" text=\"n1\""_s);
        QCOMPARE(coloured(u"    \"port\": 10250"_s, Notation::Json),
                 u"key=\"port\" number=10250"_s);
        QCOMPARE(coloured(u"    \"on\": false,"_s, Notation::Json), u"key=\"on\" word=false"_s);
        QCOMPARE(coloured(u"    \"a\": {"_s, Notation::Json), u"key=\"a\""_s);
        QCOMPARE(coloured(u"    \"plain entry\","_s, Notation::Json), u"text=\"plain entry\""_s);
        QCOMPARE(coloured(u"    },"_s, Notation::Json), QString());
    }

    void aSignOfADiffHasNoColourOfItsOwn()
    {
        QCOMPARE(coloured(u"- - name: a"_s, Notation::Diff), u"key=name text=a"_s);
        QCOMPARE(coloured(u"+ x: 1"_s, Notation::Diff), u"key=x number=1"_s);
        QCOMPARE(coloured(u"+ "_s, Notation::Diff), QString());
    }

    void everyColourCanBeRead()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette(), lightPalette(Contrast::High),
                                        darkPalette(Contrast::High)}) {
            const double least = isHighContrast(palette) ? 7 : 4.5;
            const CodeColors colors = codeColors(palette);
            const QColor base = palette.color(QPalette::Base);
            for (const QColor &ink : {colors.key, colors.text, colors.number, colors.comment}) {
                for (const QColor &paper : {base, colors.added, colors.removed})
                    QVERIFY2(contrastRatio(ink, paper) >= least,
                             qPrintable(ink.name() + u" on "_s + paper.name()));
            }
            for (const QColor &paper : {colors.match, colors.currentMatch, colors.added})
                QVERIFY2(contrastRatio(palette.color(QPalette::Text), paper) >= least,
                         qPrintable(paper.name()));
        }
    }
};

QTEST_APPLESS_MAIN(TestSyntax)
#include "tst_syntax.moc"
