#include "core/base/plainline.h"

#include <QTest>

using namespace drover;

class TestPlainLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatSteersATerminalIsReplaced_data();
    void whatSteersATerminalIsReplaced();
    void otherTextStays();
};

void TestPlainLine::whatSteersATerminalIsReplaced_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &text, const QString &shown) {
        QTest::newRow(name) << text << shown;
    };
    row("an escape sequence", QStringLiteral("\u001b]0;title\u0007"), QStringLiteral("\ufffd]0;title\ufffd"));
    row("a one-byte sequence", QStringLiteral("\u009b31m"), QStringLiteral("\ufffd31m"));
    row("a backspace", QStringLiteral("no\b\bok"), QStringLiteral("no\ufffd\ufffdok"));
    row("a line that is overwritten", QStringLiteral("denied\rallowed"), QStringLiteral("denied\ufffdallowed"));
    row("delete", QStringLiteral("a\u007f"), QStringLiteral("a\ufffd"));
    row("writing turned", QStringLiteral("a\u202egnp.exe"), QStringLiteral("a\ufffdgnp.exe"));
    row("writing isolated", QStringLiteral("\u2066a\u2069"), QStringLiteral("\ufffda\ufffd"));
    row("nul", QString(QChar(0)), QStringLiteral("\ufffd"));
}

void TestPlainLine::whatSteersATerminalIsReplaced()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);

    QCOMPARE(withoutControls(text), shown);
}

void TestPlainLine::otherTextStays()
{
    const QString text = QStringLiteral("Zeile 1\n\tZeile 2: ümläut — “Wort” \U0001F642 العربية");

    QCOMPARE(withoutControls(text), text);
}

QTEST_APPLESS_MAIN(TestPlainLine)
#include "tst_plainline.moc"
