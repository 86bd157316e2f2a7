#include "core/doctor/doctoradvice.h"
#include "core/kubeconfig/pluginwords.h"
#include "tests/ui/states/sessionfacts.h"
#include "ui/states/errorstates.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using Kind = StateView::Kind;
using Action = StateView::Action;

namespace {

/// The page of a cluster that never was connected because of the error.
StateView pageFor(const Error &error)
{
    return sessionStates(factsWith(staleSinceThen(error, kThen + 8s, false)), kThen).page;
}

} // namespace

class TestSessionErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUserWithoutTheRightGetsARequestToSend()
    {
        Error error = anError(Error::Kind::Forbidden);
        error.serverMessage = QStringLiteral("nodes is forbidden: User \"ana@corp\" cannot list "
                                             "resource \"nodes\" in API group \"\"");

        const StateView page = pageFor(error);

        QCOMPARE(page.kind, Kind::Forbidden);
        QCOMPARE(page.sentence, u"ana@corp may not list nodes (403).");
        QVERIFY(page.detail.contains(u"get, list and watch"));
        QCOMPARE(page.next.action, Action::CopyText);
        QVERIFY(page.copyText.contains(u"ana@corp"));
        QVERIFY(page.copyText.contains(u"prod-eu (https://api.prod-eu.test:6443)"));
        QVERIFY(page.copyText.contains(u"verbs: [\"get\", \"list\", \"watch\"]"));
    }

    void aRefusedSignInIsTriedAgainByThePerson()
    {
        Error error = anError(Error::Kind::Auth);
        error.httpStatus = 401;

        const StateView page = pageFor(error);

        QCOMPARE(page.kind, Kind::SignedOut);
        QCOMPARE(page.sentence, u"prod-eu does not accept the sign-in of ana (401).");
        QCOMPARE(page.next.text, u"Sign In Again");
    }

    void adviceOnARefusalIsTheDoctorsForSuchCredentials_data()
    {
        QTest::addColumn<UserCredentials>("user");
        QTest::addColumn<QString>("advice");
        QTest::addColumn<QString>("button");
        UserCredentials plugin;
        plugin.exec = ExecPlugin{};
        plugin.exec->command = QStringLiteral("aws");
        plugin.exec->arguments = {QStringLiteral("get-token")};
        UserCredentials token;
        token.token = "planted-4711";
        UserCredentials certificate;
        certificate.certificatePem = certificate.keyPem = "planted-4711";
        QTest::newRow("plugin") << plugin << QStringLiteral("Sign in again, or see what the plugin does: aws get-token")
                                << QStringLiteral("Sign In Again");
        QTest::newRow("token") << token << QStringLiteral("Take a fresh kubeconfig.") << QStringLiteral("Try Again");
        QTest::newRow("certificate") << certificate << QStringLiteral("Take a fresh kubeconfig of this cluster.")
                                     << QStringLiteral("Try Again");
    }

    void adviceOnARefusalIsTheDoctorsForSuchCredentials()
    {
        QFETCH(UserCredentials, user);
        QFETCH(QString, advice);
        QFETCH(QString, button);
        ClusterConfig config;
        config.server = QUrl(QStringLiteral("https://api.prod-eu.test"));
        config.user = user;
        Error error = anError(Error::Kind::Auth);
        error.httpStatus = 401;
        SessionFacts facts = factsWith(staleSinceThen(error, {}, false));
        facts.signIn = signInOf(config);

        const StateView page = sessionStates(facts, kThen).page;

        QVERIFY2(page.detail.endsWith(adviceOnRefusal(facts.signIn) + u'\n'), qPrintable(page.detail));
        QVERIFY2(page.detail.contains(advice), qPrintable(page.detail));
        QCOMPARE(page.detail.contains(u"Sign in again"), page.next.text == u"Sign In Again");
        QCOMPARE(page.next.text, button);
        QVERIFY(!page.detail.contains(u"planted-4711"));
    }

    void aCertificateThatBreaksTheHandshakeIsToBeRenewed()
    {
        SessionFacts facts = factsWith(staleSinceThen(anError(Error::Kind::Auth), {}, false));
        facts.signIn.way = SignIn::Way::Certificate;

        QVERIFY(sessionStates(facts, kThen).page.detail.contains(u"renew the client certificate"));
    }

    void whereNoCredentialsWereSentNoneWereRefused()
    {
        Error error = anError(Error::Kind::Auth);
        error.httpStatus = 401;
        SessionFacts facts = factsWith(staleSinceThen(withoutCredentials(error), {}, false));

        const StateView page = sessionStates(facts, kThen).page;
        QCOMPARE(page.kind, Kind::NoCredentials);
        QCOMPARE(page.sentence, u"prod-eu takes no requests without credentials (401).");
        QVERIFY(page.detail.startsWith(u"The kubeconfig's user ana has none."));
        QVERIFY(!page.detail.contains(u"does not accept"));

        facts.server = QStringLiteral("http://api.prod-eu.test");
        QVERIFY(sessionStates(facts, kThen).page.detail.startsWith(u"None are sent, because"));
    }

    void aServerThatWantsCredentialsSuddenlyIsNoExpiredSignIn()
    {
        Error error = anError(Error::Kind::Auth);
        error.httpStatus = 401;
        const Stale stale = staleSinceThen(withoutCredentials(error));

        const StateView banner = sessionStates(syncedWith(stale, 12), kThen + 5min).banner;

        QCOMPARE(banner.kind, Kind::NoCredentials);
        QCOMPARE(banner.sentence, u"prod-eu takes no requests without credentials (401). Not connected "
                                  "since 14:02:10. Showing that state.");
        QVERIFY(banner.cause.isEmpty());
    }

    void whoWasRefusedIsWhomTheServerNames()
    {
        Error error = anError(Error::Kind::Forbidden);
        QCOMPARE(refusedUser(error, QStringLiteral("ana")), u"ana");
        QCOMPARE(refusedUser(error, {}), u"This user");

        error.serverMessage = QStringLiteral("pods is forbidden: User \"system:anonymous\" cannot list resource");
        QCOMPARE(refusedUser(error, QStringLiteral("ana")), u"system:anonymous");
    }

    void aPluginThatFailedIsNoAnswerOfTheServer()
    {
        const StateView page = pageFor(anError(Error::Kind::Auth, QStringLiteral("No plugin.")));

        QCOMPARE(page.sentence, u"Signing in to prod-eu failed.");
        QVERIFY(page.detail.startsWith(u"No plugin."));
    }

    void aPluginThatFailedIsQuotedAndNotRunUnasked()
    {
        Error error = withPluginWords(anError(Error::Kind::Auth, QStringLiteral("It failed.")),
                                      QStringLiteral("The session has expired."));
        error.retryAfter = 5min;

        const StateView page = pageFor(error);

        QVERIFY(page.detail.startsWith(
            u"It failed.\nThe login plugin says: The session has expired.\n"));
        QVERIFY(page.detail.contains(u"Before the next try, the login plugin is run only when"));
        QCOMPARE(page.next.action, Action::Retry);
        QCOMPARE(nextTryText(kThen + 5min, kThen), u"Next try in 5 min.");
        QCOMPARE(nextTryText(kThen + 2min, kThen), u"Next try in 120 s.");
    }

    void anExpiredSignInKeepsTheRows()
    {
        const Stale stale = staleSinceThen(anError(Error::Kind::Auth));

        const SessionStates states = sessionStates(syncedWith(stale, 12), kThen + 5min);

        QVERIFY(states.page.isNone());
        QCOMPARE(states.banner.kind, Kind::SignedOut);
        QCOMPARE(states.banner.sentence, u"Sign-in expired. Showing the state of 14:02:10.");
        QCOMPARE(states.banner.next.action, Action::Retry);
    }

    void anExpiredSignInWithoutRowsSaysThatThereWereNone()
    {
        const Stale stale = staleSinceThen(anError(Error::Kind::Auth));

        const SessionStates states = sessionStates(syncedWith(stale, 0), kThen + 5min);

        QCOMPARE(states.page.sentence, u"Sign-in expired. The cluster had no nodes at 14:02:10.");
    }

    void anExpiredSignInQuotesThePluginsLastLine()
    {
        const Error error = withPluginWords(anError(Error::Kind::Auth),
                                            QStringLiteral("Looking.\nRun: corp login"));

        const SessionStates states = sessionStates(syncedWith(staleSinceThen(error), 12), kThen);

        QCOMPARE(states.banner.cause, u"The login plugin says: Run: corp login");
        QVERIFY(states.banner.detail.contains(u"It broke."));
    }

    void anUnknownCertificateIsNeverWavedThrough()
    {
        const StateView page = pageFor(anError(Error::Kind::Tls, QStringLiteral("Issuer CN=other.")));

        QCOMPARE(page.kind, Kind::UntrustedCertificate);
        QVERIFY(page.detail.contains(u"Issuer CN=other."));
        QCOMPARE(page.next.action, Action::Retry);
        QCOMPARE(page.other.action, Action::OpenDoctor); // and nothing that ignores it
        QCOMPARE(page.more.action, Action::None);
    }

    void theFingerprintStandsByItselfAndTheAdviceIsTheDoctors()
    {
        const QString half = QStringLiteral("AB:").repeated(16);
        Error error = anError(Error::Kind::Tls, QStringLiteral("Signed by \"other\"."));
        error.causes.push_back({QStringLiteral("CertificateUnknownAuthority"), half + half.chopped(1), {}});

        const StateView page = pageFor(error);

        const QStringList lines = page.detail.split(u'\n');
        QCOMPARE(lines.value(0), u"Signed by \"other\".");
        const QStringList print = lines.value(1).split(QChar(QChar::LineSeparator));
        QCOMPARE(print.mid(1), (QStringList{half, half.chopped(1)}));
        QCOMPARE(lines.value(2), adviceOnDistrust(error));
        QVERIFY(lines.value(2).contains(u"certificate-authority"));
        QCOMPARE(page.more.action, Action::CopyText);
        QCOMPARE(page.copyText, half + half.chopped(1));
    }

    void aBrokenContextNamesWhatIsBroken()
    {
        const Error error = anError(Error::Kind::Config, QStringLiteral("/k: users[ana].token"));

        QCOMPARE(pageFor(error).kind, Kind::BrokenContext);
        QCOMPARE(brokenContextState(error, QStringLiteral("prod-eu")).sentence,
                 u"prod-eu cannot be used as it is configured.");
        QVERIFY(pageFor(error).detail.startsWith(u"/k: users[ana].token"));
    }

    void aServerOutOfReachSaysWhyAndWhenItIsTriedAgain()
    {
        const StateView page =
            pageFor(anError(Error::Kind::Network, QStringLiteral("Connection refused.")));

        QCOMPARE(page.kind, Kind::CannotConnect);
        QCOMPARE(page.sentence, u"Cannot connect to prod-eu.");
        QVERIFY(page.detail.startsWith(u"Connection refused."));
        QVERIFY(page.detail.contains(kindAdvice(Error::Kind::Network)));
        QVERIFY(page.detail.endsWith(u"Next try in 8 s."));
        QCOMPARE(nextTryText(kThen, kThen + 1s), u"Trying again now.");
        QCOMPARE(page.next.action, Action::Retry);
    }

    void aServerThatAnswersWithErrorsIsConnectedTo()
    {
        Error error = anError(Error::Kind::Server, QStringLiteral("The server failed."));
        error.httpStatus = 500;

        const StateView page = pageFor(error);
        QCOMPARE(page.kind, Kind::CannotConnect);
        QCOMPARE(page.sentence, u"The server of prod-eu answers with errors.");
        QCOMPARE(page.icon, QLatin1StringView("warning"));
        QVERIFY(page.detail.startsWith(u"The server failed."));

        error.httpStatus = 302; // a sign-in page, and not the server
        QCOMPARE(pageFor(error).sentence, u"Cannot connect to prod-eu.");
    }

    void theWayIsMarkedAsTheDoctorMarksIt()
    {
        SessionFacts facts = factsWith(staleSinceThen(anError(Error::Kind::Network), {}, false));
        const QString advice = QStringLiteral("Use an https:// address.");
        facts.diagnosis.steps = {{DoctorCheck::Tcp, true, {}, QStringLiteral("It connects."), {}},
                                 {DoctorCheck::Tls, true, {}, QStringLiteral("None."), advice},
                                 {DoctorCheck::Http, false, {}, QStringLiteral("No answer."), advice}};

        const StateView page = sessionStates(facts, kThen).page;

        using Progress = StateView::Step::Progress;
        QCOMPARE(page.steps.size(), 3u);
        QCOMPARE(page.steps[0].progress, Progress::Done);
        QCOMPARE(page.steps[1].progress, Progress::Warned);
        QCOMPARE(page.steps[2].progress, Progress::Failed);
    }

    void credentialsThatAreHeldBackAreMarkedWithTheReason()
    {
        SessionFacts facts = factsWith(staleSinceThen(anError(Error::Kind::Network), {}, false));
        facts.signIn = {SignIn::Way::NotSent};
        facts.userName = QStringLiteral("ana");
        const QString advice = QStringLiteral("Use an https:// address.");
        facts.diagnosis.steps = {{DoctorCheck::Credentials, true, {}, QStringLiteral("None are sent."), advice},
                                 {DoctorCheck::Tcp, false, {}, QStringLiteral("No answer."), advice}};
        const StateView page = sessionStates(facts, kThen).page;
        QCOMPARE(page.steps[0].progress, StateView::Step::Progress::Warned);
        QCOMPARE(page.steps[0].text, u"Credentials: none are sent, as nothing is encrypted");
        QCOMPARE(page.steps[1].text, u"Connection (TCP)");
    }

    void theFirstTryThatFailsIsShownAtOnce()
    {
        const Reconnecting lost = lostSinceThen(anError(Error::Kind::Network), kThen + 1s);

        QCOMPARE(sessionStates(factsWith(lost), kThen).page.kind, Kind::CannotConnect);
    }

    void everyKindOfErrorHasASentenceAndANextStep_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= int(Error::Kind::Server); ++kind)
            QTest::newRow(kindName(Error::Kind(kind)).data()) << kind;
    }

    void everyKindOfErrorHasASentenceAndANextStep()
    {
        QFETCH(int, kind);
        const Error error = anError(Error::Kind(kind));

        const StateView page = pageFor(error);
        const Stale stale = staleSinceThen(error);
        const StateView banner = sessionStates(syncedWith(stale, 3), kThen).banner;

        QVERIFY(page.sentence.endsWith(u'.'));
        QVERIFY(page.next.action != Action::None && !page.next.text.isEmpty());
        QVERIFY(page.other == doctorButton() || page.more == doctorButton());
        QVERIFY(banner.other == doctorButton() || banner.more == doctorButton());
        QVERIFY(banner.sentence.contains(u"14:02"));
        QVERIFY(banner.next.action != Action::None && !banner.next.text.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestSessionErrors)
#include "tst_sessionerrors.moc"
