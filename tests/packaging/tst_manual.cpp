#include "app/options.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

class TestManual : public QObject
{
    Q_OBJECT

private:
    QString m_manual; ///< as it is read, without the marks of troff

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(DROVER_SOURCE_DIR "/packaging/drover.1"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_manual = QString::fromUtf8(file.readAll());
        m_manual.replace(u"\\-"_s, u"-"_s).remove(QRegularExpression(u"\\\\f[BIR]"_s));
    }

    void itNamesEveryOptionOfHelp()
    {
        static const QRegularExpression option(u"(?<![\\w-])--[a-z][a-z-]*"_s);
        // Qt's own, for its developers; --help of a program with a window shows it.
        const QStringList leftOut{u"--help-all"_s};
        int count = 0;
        for (auto it = option.globalMatch(helpText()); it.hasNext(); ++count) {
            const QString name = it.next().captured();
            const QRegularExpression named(name + u"(?![\\w-])"_s);
            QVERIFY2(leftOut.contains(name) || named.match(m_manual).hasMatch(), qPrintable(name));
        }
        QVERIFY(count > 8);
    }

    void itNamesNoOptionThatThereIsNot()
    {
        static const QRegularExpression entry(
            u"^\\.(?:BI|BR|B|TP)[^\\n]*?(--[a-z][a-z-]*)"_s, QRegularExpression::MultilineOption);
        const QString help = helpText();
        for (auto it = entry.globalMatch(m_manual); it.hasNext();) {
            const QString name = it.next().captured(1);
            QVERIFY2(help.contains(name), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"
