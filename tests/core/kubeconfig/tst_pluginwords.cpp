#include "core/kubeconfig/pluginwords.h"

#include <QTest>

using namespace drover;

/// What is shown of a failing plugin's words.
class TestPluginWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAPersonCanUse_data();
    void saysWhatAPersonCanUse();
    void hidesWhatLooksLikeASecret_data();
    void hidesWhatLooksLikeASecret();
    void hidesTheValuesOfSecretVariables();
    void hidesWhatStoodInTheAnswer();
    void keepsTheEnd();
    void holdsNothingThatSteersATerminal();
    void ridesBesideTheSentence();
};

static QString wordsOf(const QByteArray &printed)
{
    return pluginWords(printed, {}, ExecPlugin());
}

void TestPluginWords::saysWhatAPersonCanUse_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {
             "Unable to locate credentials. You can configure credentials by running \"aws login\".",
             "The SSO session associated with this profile has expired or is otherwise invalid.",
             "An error occurred (ExpiredTokenException) when calling the AssumeRole operation",
             "AADSTS700016: Application was not found in the directory 'contoso'.",
             "To sign in, open https://microsoft.com/devicelogin and enter the code GHJK2468",
             "Could not connect to the endpoint URL: https://oidc.eu-central-1.amazonaws.com/",
             "ERROR: gcloud crashed (NoPermission): europe-west1 /home/ana/.config/gcloud",
             "error: could not open the browser: exit status 3",
         })
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestPluginWords::saysWhatAPersonCanUse()
{
    QFETCH(const QString, line);

    QCOMPARE(wordsOf(line.toUtf8() + '\n'), line);
}

void TestPluginWords::hidesWhatLooksLikeASecret_data()
{
    QTest::addColumn<QByteArray>("printed");
    QTest::addColumn<QByteArray>("secret");
    for (const char *secret : {"planted4711secret", "planted-4711", "ya29.a0AfH6SMBx9Jk2LmNoPq",
                               "AKIAIOSFODNN7EXAMPLE", "k8s-aws-v1.aHR0cHM6Ly9zdHMuYW1h",
                               "0123456789abcdef0123456789abcdef",
                               "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY"})
        QTest::newRow(secret) << "got " + QByteArray(secret) + " from the cache\n"
                              << QByteArray(secret).split('.').last();
    QTest::newRow("a named one") << QByteArray("client_secret=hunter2 refused\n")
                                 << QByteArray("hunter2");
    QTest::newRow("a header") << QByteArray("> Authorization: Bearer abc.def\n")
                              << QByteArray("abc.def");
    QTest::newRow("in an address") << QByteArray("GET https://ana:pw@host/ failed\n")
                                   << QByteArray("ana:pw");
    QTest::newRow("the end of a key")
        << QByteArray("MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg\n-----END PRIVATE KEY-----\n")
        << QByteArray("MIGHAgEAMBM");
}

void TestPluginWords::hidesWhatLooksLikeASecret()
{
    QFETCH(const QByteArray, printed);
    QFETCH(const QByteArray, secret);

    const QString words = wordsOf(printed);

    QVERIFY2(!words.contains(QString::fromUtf8(secret)), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("[hidden]")), qPrintable(words));
}

void TestPluginWords::hidesTheValuesOfSecretVariables()
{
    ExecPlugin plugin;
    plugin.environment = {{QStringLiteral("AWS_PROFILE"), QStringLiteral("prod")},
                          {QStringLiteral("VAULT_PASSWORD"), QStringLiteral("sesame")}};

    QCOMPARE(pluginWords("profile prod: sesame is wrong\n", {}, plugin),
             QStringLiteral("profile prod: [hidden] is wrong"));
}

void TestPluginWords::hidesWhatStoodInTheAnswer()
{
    QCOMPARE(pluginWords("gave opensesame\n", R"({"status":{"token":"opensesame"}})", ExecPlugin()),
             QStringLiteral("gave [hidden]"));
}

void TestPluginWords::keepsTheEnd()
{
    QByteArray printed;
    for (int i = 0; i < 2000; ++i)
        printed += "line " + QByteArray::number(i) + "\n\n";

    QCOMPARE(wordsOf(printed), QStringLiteral("line 1995\nline 1996\nline 1997\nline 1998\nline 1999"));
    QCOMPARE(wordsOf(QByteArray(5000, ' ') + QByteArray(900, '.')).size(), qsizetype(600));
    QVERIFY(wordsOf({}).isEmpty());
}

void TestPluginWords::holdsNothingThatSteersATerminal()
{
    const QString words = wordsOf("\033[31mred\033[0m \033]8;;https://x\033\\link\033]8;;\033\\ "
                                  "b\bell\a 1%\r2%\n");

    for (const QChar c : words)
        QVERIFY2(c == u'\n' || c.unicode() >= 0x20, qPrintable(words));
    QVERIFY2(words.startsWith(QStringLiteral("red link ")), qPrintable(words));
}

void TestPluginWords::ridesBesideTheSentence()
{
    Error error;
    error.message = QStringLiteral("It failed.");
    QCOMPARE(pluginWordsOf(withPluginWords(error, {})), QString());

    const Error told = withPluginWords(error, QStringLiteral("why"));

    QCOMPARE(pluginWordsOf(told), QStringLiteral("why"));
    QCOMPARE(errorSentence(told), QStringLiteral("It failed."));
}

QTEST_APPLESS_MAIN(TestPluginWords)
#include "tst_pluginwords.moc"
