#include "core/doctor/doctoradvice.h"
#include "core/kubeconfig/pluginwords.h"
#include "tests/ui/states/sessionfacts.h"
#include "ui/states/errorstates.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using Way = SignIn::Way;

Q_DECLARE_METATYPE(drover::SignIn)

namespace {

const QString kFound = QStringLiteral("Turn the cable round.");

/// As the doctor examined the way to the cluster for the tab.
DoctorReport aDiagnosis()
{
    DoctorReport report;
    report.steps = {{DoctorCheck::Tcp, true, {}, QStringLiteral("It connects."), {}},
                    {DoctorCheck::Http, false, {}, QStringLiteral("No answer."), kFound}};
    return report;
}

/// What the doctor advises on an error of this kind that a session has.
QString doctorsAdviceOn(const Error &error, const SignIn &signIn)
{
    switch (error.kind) {
    case Error::Kind::Auth: return adviceOnRefusal(signIn);
    case Error::Kind::Config: return adviceOnCredentials(signIn, error);
    case Error::Kind::Tls: return adviceOnDistrust(error);
    case Error::Kind::Forbidden: return QStringLiteral("use another context"); // the rest is longer there
    case Error::Kind::NotFound:
    case Error::Kind::Conflict:
    case Error::Kind::Throttled:
    case Error::Kind::Expired:
    case Error::Kind::Invalid:
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Protocol:
    case Error::Kind::Cancelled:
    case Error::Kind::Server: break;
    }
    return kFound;
}

QString tabsWords(const Error &error, const SignIn &signIn)
{
    SessionFacts facts = factsWith(staleSinceThen(error, {}, false));
    facts.signIn = signIn;
    facts.diagnosis = aDiagnosis();
    if (signIn.way == Way::NotSent)
        facts.server = QStringLiteral("http://api.prod-eu.test");
    return sessionStates(facts, kThen).page.detail;
}

} // namespace

/// Tab and doctor name the same next step.
class TestSameAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onEveryKindOfError_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= int(Error::Kind::Server); ++kind)
            QTest::newRow(kindName(Error::Kind(kind)).data()) << kind;
    }

    void onEveryKindOfError()
    {
        QFETCH(int, kind);
        Error error = anError(Error::Kind(kind));
        if (error.kind == Error::Kind::Auth)
            error.httpStatus = 401;
        if (error.kind == Error::Kind::Config)
            error = withPluginMissing(error);
        const SignIn signIn{Way::Plugin, QStringLiteral("corp login")};

        const QString words = tabsWords(error, signIn);

        QVERIFY2(words.contains(doctorsAdviceOn(error, signIn)), qPrintable(words));
    }

    void onEveryWayToSignInThatIsRefused_data()
    {
        QTest::addColumn<int>("way");
        for (int way = 0; way <= int(Way::Token); ++way)
            QTest::addRow("%d", way) << way;
    }

    void onEveryWayToSignInThatIsRefused()
    {
        QFETCH(int, way);
        const SignIn signIn{Way(way), QStringLiteral("a subject")};
        Error error = anError(Error::Kind::Auth);
        error.httpStatus = 401;
        if (signIn.way == Way::None || signIn.way == Way::NotSent)
            error = withoutCredentials(error);

        const QString words = tabsWords(error, signIn);

        QVERIFY2(words.contains(adviceOnRefusal(signIn)), qPrintable(words));
    }

    void onCredentialsThatDoNotCome_data()
    {
        QTest::addColumn<SignIn>("signIn");
        QTest::addColumn<QString>("said");
        QTest::newRow("a plugin") << SignIn{Way::Plugin, QStringLiteral("corp login")} << QString();
        QTest::newRow("a plugin that says why")
            << SignIn{Way::Plugin, QStringLiteral("corp login")} << QStringLiteral("It has expired.");
        QTest::newRow("a file") << SignIn{Way::TokenFile, QStringLiteral("/token")} << QString();
        QTest::newRow("an id-token") << SignIn{Way::IdToken} << QString();
    }

    void onCredentialsThatDoNotCome()
    {
        QFETCH(SignIn, signIn);
        QFETCH(QString, said);
        Error error = withPluginWords(anError(Error::Kind::Auth), said);
        if (signIn.way == Way::Plugin)
            error.retryAfter = 5min;

        const QString words = tabsWords(error, signIn);

        QVERIFY2(words.contains(adviceOnCredentials(signIn, error)), qPrintable(words));
    }
};

QTEST_APPLESS_MAIN(TestSameAdvice)
#include "tst_sameadvice.moc"
