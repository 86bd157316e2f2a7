#include "core/kubeconfig/pluginwords.h"
#include "tests/core/credentials/pluginrig.h"

#include <QTest>

using namespace drover;

/// A plugin that fails, or gives what the server refuses: what is told of it, and when it is run
/// again. It may open a browser each time.
class TestPluginRetries : public QObject, private PluginRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void keepsWhatAFailingPluginSaidBesideTheSentence();
    void runsAFailedPluginSeldomUnasked();
    void replacesARefusedTokenOnceAndThenSeldom();
    void replacesAtOnceATokenThatServed();
    void runsAgainAfterAFailureWhenSomebodyWantsIt();
};

void TestPluginRetries::keepsWhatAFailingPluginSaidBesideTheSentence()
{
    make("echo 'The SSO session has expired.' >&2; echo 'Bearer planted-4711' >&2; exit 1\n");

    request();

    QTRY_COMPARE(m_answers.size(), std::size_t(1));
    QCOMPARE(pluginWordsOf(answer().error()),
             QStringLiteral("The SSO session has expired.\nBearer [hidden]"));
    QVERIFY(!errorSentence(answer().error()).contains(QStringLiteral("SSO"))); // which logs have
}

void TestPluginRetries::runsAFailedPluginSeldomUnasked()
{
    make("exit 1\n");
    request();
    QTRY_COMPARE(m_answers.size(), std::size_t(1));

    for (const int minutes : {1, 5, 15, 30, 30}) {
        QCOMPARE(answer().error().retryAfter,
                 std::optional<std::chrono::milliseconds>(std::chrono::minutes(minutes)));
        const int before = runs();
        m_clock->advance(std::chrono::minutes(minutes) - std::chrono::seconds(1));
        request();
        QCOMPARE(runs(), before);
        QCOMPARE(answer().error().retryAfter,
                 std::optional<std::chrono::milliseconds>(std::chrono::seconds(1)));
        m_clock->advance(std::chrono::seconds(1));
        const std::size_t answers = m_answers.size();
        request();
        QTRY_COMPARE(m_answers.size(), answers + 1);
        QCOMPARE(runs(), before + 1);
    }
}

void TestPluginRetries::replacesARefusedTokenOnceAndThenSeldom()
{
    make(print(R"({"token":"t"})"));
    request();
    QTRY_COMPARE(m_answers.size(), std::size_t(1));
    QVERIFY(m_source->invalidate(answer().value()));
    request();
    QTRY_COMPARE(m_answers.size(), std::size_t(2));

    m_clock->advance(std::chrono::seconds(19));
    QVERIFY(!m_source->invalidate(answer().value()));
    request();
    QCOMPARE(m_answers.size(), std::size_t(3)); // the refused one: the server may change its mind
    m_clock->advance(std::chrono::seconds(40));
    QVERIFY(!m_source->invalidate(answer().value()));
    m_clock->advance(std::chrono::seconds(1));
    QVERIFY(m_source->invalidate(answer().value()));
    request();
    QTRY_COMPARE(m_answers.size(), std::size_t(4));

    QCOMPARE(runs(), 3);
}

/// Tokens that do not tell their end may live for less than a minute.
void TestPluginRetries::replacesAtOnceATokenThatServed()
{
    make(print(R"({"token":"t"})"));
    for (int i = 1; i <= 4; ++i) {
        request();
        QTRY_COMPARE(m_answers.size(), std::size_t(i));
        m_clock->advance(std::chrono::seconds(20));
        QVERIFY(m_source->invalidate(answer().value()));
    }
}

void TestPluginRetries::runsAgainAfterAFailureWhenSomebodyWantsIt()
{
    make("test -e \"$OUT/second\" || { touch \"$OUT/second\"; exit 1; }\n" +
         print(R"({"token":"t"})"));
    request();
    QTRY_COMPARE(m_answers.size(), std::size_t(1));
    QVERIFY(!answer().has_value());

    m_source->retry();
    request();

    QTRY_COMPARE(m_answers.size(), std::size_t(2));
    QVERIFY(answer().has_value());
}

QTEST_GUILESS_MAIN(TestPluginRetries)
#include "tst_pluginretries.moc"
