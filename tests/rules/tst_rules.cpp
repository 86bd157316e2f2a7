#include "core/base/error.h"
#include "tests/rules/rules.h"

#include <QSet>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover::rules {

/// The project keeps its own rules.
class TestRules : public QObject
{
    Q_OBJECT

private:
    SourceTree m_tree;

    static QByteArray listed(const Faults &faults) { return '\n' + faults.join(u'\n').toUtf8(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_tree = SourceTree::load(QStringLiteral(DROVER_SOURCE_DIR));

        QVERIFY(m_tree.file(u"core/base/error.h"));
        QVERIFY(m_tree.files.size() > 100);
    }

    void rule_data()
    {
        QTest::addColumn<Faults>("faults");
        QTest::newRow("layers") << layerFaults(m_tree, isQtGuiHeader);
        QTest::newRow("waits") << waitFaults(m_tree);
        QTest::newRow("connects") << connectFaults(m_tree);
        QTest::newRow("paths") << pathFaults(m_tree);
        QTest::newRow("markup") << markupFaults(m_tree);
        QTest::newRow("globals") << globalFaults(m_tree);
        QTest::newRow("sizes") << sizeFaults(m_tree);
        QTest::newRow("models") << modelFaults(m_tree);
        QTest::newRow("headers") << headerFaults(m_tree);
        QTest::newRow("documents") << documentFaults(m_tree);
    }

    void rule()
    {
        QFETCH(Faults, faults);

        QVERIFY2(faults.isEmpty(), listed(faults).constData());
    }

    void eachKindOfErrorHasItsOwnSentenceAndAdvice()
    {
        const QStringList kinds = errorKinds(m_tree);
        QCOMPARE(kinds.size(), 14);

        QSet<QString> sentences;
        for (qsizetype i = 0; i < kinds.size(); ++i) {
            const auto kind = static_cast<Error::Kind>(i);
            QCOMPARE(QString(kindName(kind)), kinds[i]);
            QVERIFY2(kindAdvice(kind).endsWith(u'.'), qPrintable(kinds[i]));
            QVERIFY2(kindSentence(kind).endsWith(u'.'), qPrintable(kinds[i]));
            sentences.insert(kindSentence(kind));
        }
        QCOMPARE(sentences.size(), kinds.size());
    }
};

} // namespace drover::rules

QTEST_GUILESS_MAIN(drover::rules::TestRules)
#include "tst_rules.moc"
