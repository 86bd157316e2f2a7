#include "ui/states/errorstates.h"

#include "core/doctor/certificatetext.h"
#include "core/doctor/doctoradvice.h"
#include "core/doctor/serveranswers.h"
#include "core/kubeconfig/pluginwords.h"
#include "ui/states/rightwords.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>
#include <QStringList>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionState)
};

constexpr std::chrono::seconds kSecondsUntil{120}; // beyond, minutes are enough

QString detailWith(const Error &error, const QString &advice)
{
    QStringList lines{error.message.isEmpty() ? kindSentence(error.kind) : withLocalDates(error.message)};
    if (const QString words = pluginWordsOf(error); !words.isEmpty())
        lines.append(Words::tr("The login plugin says: %1").arg(words));
    if (!error.serverMessage.isEmpty() && !error.message.contains(error.serverMessage))
        lines.append(Words::tr("The server says: %1").arg(error.serverMessage));
    if (const QString print = fingerprintText(error); !print.isEmpty())
        lines.append(QString(print).replace(u'\n', QChar(QChar::LineSeparator))); // selected as one
    lines.append(advice);
    return lines.join(QLatin1Char('\n'));
}

/// In place of the error's detail: the way as far as it is open, and what to do where it is not.
void takeDiagnosis(StateView &view, const SessionFacts &facts)
{
    const DoctorStep *failure = facts.diagnosis.firstFailure();
    if (!failure)
        return;
    for (const DoctorStep &step : facts.diagnosis.steps) {
        using Progress = StateView::Step::Progress;
        const Progress good = step.isWarning() ? Progress::Warned : Progress::Done;
        const bool areHeldBack = step.check == DoctorCheck::Credentials && areCredentialsHeldBack(facts);
        view.steps.push_back({areHeldBack ? credentialStepText(facts) : titleOf(step.check),
                              step.ok ? good : Progress::Failed});
        if (!step.ok)
            break;
    }
    view.detail = failure->detail + QLatin1Char('\n') + failure->advice;
}

StateView forbidden(const SessionFacts &facts, const Error &error)
{
    StateView view;
    view.kind = StateView::Kind::Forbidden;
    view.icon = QLatin1StringView("lock");
    view.tone = Tone::Warning;
    view.sentence = mayNotListSentence(facts, error);
    QStringList lines;
    if (!error.serverMessage.isEmpty())
        lines.append(Words::tr("The server says: %1").arg(error.serverMessage));
    lines.append(Words::tr("Drover needs get, list and watch on nodes: ask for them, or use another "
                           "context."));
    view.detail = lines.join(u'\n');
    view.next = rightRequestButton();
    view.other = {StateView::Action::Retry, Words::tr("Try Again")};
    view.more = doctorButton();
    view.copyText = rightRequestText(facts);
    return view;
}

/// There are no credentials that the server could refuse.
StateView anonymous(const SessionFacts &facts, const Error &error)
{
    StateView view;
    view.kind = StateView::Kind::NoCredentials;
    view.icon = QLatin1StringView("key");
    view.tone = Tone::Warning;
    const bool isEncrypted = facts.server.startsWith(QLatin1StringView("https:"));
    view.sentence = error.httpStatus == 401
                        ? Words::tr("%1 takes no requests without credentials (401).").arg(facts.displayName)
                        : Words::tr("%1 takes no connection without credentials.").arg(facts.displayName);
    QStringList lines{isEncrypted
                          ? Words::tr("The kubeconfig's user %1 has none.").arg(facts.userName)
                          : Words::tr("None are sent, because the server's address begins with http://.")};
    if (!error.serverMessage.isEmpty())
        lines.append(Words::tr("The server says: %1").arg(error.serverMessage));
    lines.append(adviceOnRefusal({isEncrypted ? SignIn::Way::None : SignIn::Way::NotSent}));
    view.detail = lines.join(QLatin1Char('\n'));
    view.next = {StateView::Action::Retry, Words::tr("Try Again")};
    view.other = doctorButton();
    return view;
}

/// A plugin that failed, and is to be run only when somebody asks or after a while.
bool isPluginsOwn(const Error &error)
{
    return error.retryAfter && error.httpStatus == 0;
}

/// In the doctor's words, as far as they can be told without its run.
QString adviceOnSignIn(const SignIn &signIn, const Error &error)
{
    using Way = SignIn::Way;
    if (error.httpStatus == 401 && signIn.way != Way::None)
        return adviceOnRefusal(signIn);
    // No answer of the server's: they did not come, or broke the handshake.
    const bool didNotCome = signIn.way == Way::IdToken || signIn.way == Way::TokenFile ||
                            (signIn.way == Way::Plugin && isPluginsOwn(error));
    if (didNotCome)
        return adviceOnCredentials(signIn, error);
    return signIn.way == Way::Certificate ? adviceOnHandshake(error) : kindAdvice(error.kind);
}

/// Somebody can do so, without another kubeconfig.
bool canSignInAgain(const SignIn &signIn)
{
    return signIn.way == SignIn::Way::None || signIn.way == SignIn::Way::Plugin;
}

StateView signedOut(const SessionFacts &facts, const Error &error)
{
    if (wantsCredentials(error))
        return anonymous(facts, error);
    StateView view;
    view.kind = StateView::Kind::SignedOut;
    view.icon = QLatin1StringView("key");
    view.tone = Tone::Warning;
    view.sentence = error.httpStatus == 401
                        ? Words::tr("%1 does not accept the sign-in of %2 (401).")
                              .arg(facts.displayName, refusedUser({}, facts.userName))
                        : Words::tr("Signing in to %1 failed.").arg(facts.displayName);
    view.detail = detailWith(error, adviceOnSignIn(facts.signIn, error));
    if (isPluginsOwn(error))
        view.detail += QLatin1Char('\n') +
                       Words::tr("Before the next try, the login plugin is run only when you sign in "
                                 "again, the kubeconfig changes or the computer wakes.");
    view.next = {StateView::Action::Retry, canSignInAgain(facts.signIn) ? Words::tr("Sign In Again")
                                                                        : Words::tr("Try Again")};
    view.other = doctorButton();
    return view;
}

StateView untrusted(const SessionFacts &facts, const Error &error)
{
    StateView view;
    view.kind = StateView::Kind::UntrustedCertificate;
    view.icon = QLatin1StringView("certificate");
    view.tone = Tone::Bad;
    view.sentence =
        Words::tr("The encrypted connection to %1 cannot be trusted.").arg(facts.displayName);
    view.detail = errorDetail(error);
    view.next = {StateView::Action::Retry, Words::tr("Try Again")};
    view.other = doctorButton();
    view.copyText = fingerprintText(error).section(u'\n', 1).remove(u'\n');
    if (!view.copyText.isEmpty())
        view.more = {StateView::Action::CopyText, Words::tr("Copy Fingerprint")};
    return view;
}

/// The way to it is open: what fails is behind it.
bool isServersOwn(const Error &error)
{
    return error.httpStatus >= 400;
}

StateView cannotConnect(const SessionFacts &facts, const Error &error)
{
    StateView view;
    view.kind = StateView::Kind::CannotConnect;
    view.icon = QLatin1StringView(isServersOwn(error) ? "warning" : "unplugged");
    view.tone = Tone::Bad;
    view.sentence = (isServersOwn(error) ? Words::tr("The server of %1 answers with errors.")
                                         : Words::tr("Cannot connect to %1."))
                        .arg(facts.displayName);
    view.detail = errorDetail(error);
    view.next = {StateView::Action::Retry, Words::tr("Try Again")};
    view.other = doctorButton();
    takeDiagnosis(view, facts);
    return view;
}

} // namespace

QString refusedUser(const Error &error, const QString &configured)
{
    const QString refused = userRefused(error.serverMessage);
    if (!refused.isEmpty())
        return refused;
    return configured.isEmpty() ? Words::tr("This user") : configured;
}

bool areCredentialsHeldBack(const SessionFacts &facts)
{
    return facts.signIn.way == SignIn::Way::NotSent && !facts.userName.isEmpty();
}

QString credentialStepText(const SessionFacts &facts)
{
    if (areCredentialsHeldBack(facts))
        return Words::tr("Credentials: none are sent, as nothing is encrypted");
    return facts.plugin.isEmpty() ? Words::tr("Credentials") : Words::tr("Login plugin %1").arg(facts.plugin);
}

QString mayNotListSentence(const SessionFacts &facts, const Error &error)
{
    return mayNotText(QStringLiteral("list nodes")).arg(refusedUser(error, facts.userName));
}

QString errorDetail(const Error &error)
{
    const bool isDistrust = error.kind == Error::Kind::Tls;
    return detailWith(error, isPluginMissing(error) ? adviceOnCredentials({SignIn::Way::Plugin}, error)
                             : isDistrust           ? adviceOnDistrust(error)
                                                    : kindAdvice(error.kind));
}

StateView::Button rightRequestButton()
{
    return {StateView::Action::CopyText, Words::tr("Copy Access Request")};
}

StateView::Button doctorButton()
{
    return {StateView::Action::OpenDoctor, Words::tr("Open Doctor")};
}

QString nextTryText(const std::optional<WallTime> &next, WallTime now)
{
    if (!next)
        return {};
    const auto wait = std::chrono::ceil<std::chrono::seconds>(*next - now);
    if (wait > kSecondsUntil)
        return Words::tr("Next try in %1 min.")
            .arg(std::chrono::ceil<std::chrono::minutes>(wait).count());
    return wait.count() > 0 ? Words::tr("Next try in %1 s.").arg(wait.count())
                            : Words::tr("Trying again now.");
}

StateView errorState(const SessionFacts &facts, const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Config: return brokenContextState(error, facts.displayName);
    case Error::Kind::Auth: return signedOut(facts, error);
    case Error::Kind::Forbidden: return forbidden(facts, error);
    case Error::Kind::Tls: return untrusted(facts, error);
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
    return cannotConnect(facts, error);
}

StateView brokenContextState(const Error &error, const QString &displayName)
{
    StateView view;
    view.kind = StateView::Kind::BrokenContext;
    view.icon = QLatin1StringView("warning");
    view.tone = Tone::Warning;
    view.sentence = Words::tr("%1 cannot be used as it is configured.").arg(displayName);
    view.detail = errorDetail(error);
    view.next = {StateView::Action::Retry, Words::tr("Try Again")};
    view.other = {StateView::Action::OpenFile, Words::tr("Open File…")};
    view.more = doctorButton();
    return view;
}

QString rightRequestText(const SessionFacts &facts)
{
    const Error *error = freshnessError(facts.freshness);
    const QString user = refusedUser(error ? *error : Error{}, facts.userName);
    const QString place = facts.server.isEmpty()
                              ? facts.displayName
                              : QStringLiteral("%1 (%2)").arg(facts.displayName, facts.server);
    const QString rules = QStringLiteral("apiVersion: rbac.authorization.k8s.io/v1\n"
                                         "kind: ClusterRole\n"
                                         "metadata:\n"
                                         "  name: node-viewer\n"
                                         "rules:\n"
                                         "- apiGroups: [\"\"]\n"
                                         "  resources: [\"nodes\"]\n"
                                         "  verbs: [\"get\", \"list\", \"watch\"]\n");
    return Words::tr("Please let %1 see the nodes of %2: the verbs get, list and watch on nodes, "
                     "for the whole cluster. A ClusterRole that grants this:")
               .arg(user, place) +
           QStringLiteral("\n\n") + rules;
}

} // namespace drover::ui
