#include "core/credentials/execcredentialsource.h"

#include "core/base/plainline.h"
#include "core/credentials/execcredential.h"
#include "core/credentials/loginshell.h"
#include "core/credentials/pluginprocess.h"
#include "core/kubeconfig/kubeconfigtext.h"
#include "core/kubeconfig/pluginwords.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace drover {

namespace {

constexpr qsizetype kOutputLimit = 1024 * 1024;
constexpr std::chrono::seconds kTimeLimit{60};
constexpr qsizetype kHintLimit = 1024;
/// So long before its end a credential is renewed while it still serves; a plugin that gives the
/// same one again, from a cache of its own, is not asked more often.
constexpr std::chrono::seconds kRenewBefore{60};
constexpr std::chrono::seconds kRenewAgain{20};
constexpr qsizetype kWordsLimit = 4096;
/// A credential that the server took for so long was good; to be refused then is no failure of the
/// plugin. Longer than a refusal takes to come, shorter than tokens live.
constexpr std::chrono::seconds kServed{20};
/// A plugin that fails, or whose credentials are refused, is not run again before this has passed:
/// it may open a browser each time, and nobody has asked for that.
std::chrono::minutes unaskedWait(int failures)
{
    constexpr int kMinutes[] = {1, 5, 15, 30};
    return std::chrono::minutes(kMinutes[std::clamp<int>(failures, 1, std::size(kMinutes)) - 1]);
}

/// The kubeconfig's own text, in one line.
QString hintOf(const ExecPlugin &plugin)
{
    return withoutControls(plugin.installHint.simplified().left(kHintLimit));
}

class ExecCredentialSource final : public CredentialSource
{
public:
    ExecCredentialSource(const ClusterConfig &config, Clock &clock)
        : m_config(config), m_clock(clock), m_alive(std::make_shared<bool>(true))
    {}
    ~ExecCredentialSource() override
    {
        if (m_process)
            endPlugin(*m_process);
    }

    void credentials(Done done) override;
    bool invalidate(const Credentials &used) override;
    void retry() override;
    std::optional<WallTime> expiry() const override
    {
        return m_held ? m_held->expiry : std::nullopt;
    }

private:
    const ExecPlugin &plugin() const { return *m_config.user.exec; }
    bool isGood() const;
    bool isDueSoon() const;
    void run();
    void start(const QStringList &folders);
    QProcessEnvironment environment(const QStringList &folders) const;
    void listen();
    void takeOutput();
    void takeWords();
    void hold(Error error);
    Error heldFailure() const;
    void finished(int exitCode, QProcess::ExitStatus status);
    void fail(Error::Kind kind, const QString &rule);
    void endRun();
    void answer(const Result<Credentials> &result);

    const ClusterConfig m_config;
    Clock &m_clock;
    std::shared_ptr<bool> m_alive; // a callback may destroy this object
    std::optional<ExecCredential> m_held;
    std::vector<Done> m_waiting;
    std::unique_ptr<LoginShell> m_shell;
    std::optional<QStringList> m_loginPath; // unset: not asked yet
    bool m_isRunning = false;               // a run is under way, its search included
    std::unique_ptr<QProcess> m_process;    // set while the plugin runs
    std::unique_ptr<Clock::Timer> m_limit;
    std::optional<TimePoint> m_renewedAt;
    QByteArray m_output;
    QByteArray m_words;             // the end of what the plugin wrote to stderr
    std::optional<Error> m_failure; // of the last run, while no other may begin
    TimePoint m_mayRunAt{};
    int m_failures = 0;   // in a row
    int m_refusals = 0;   // by the server, in a row
    TimePoint m_gaveAt{}; // when the plugin gave what is held
    bool m_isRefused = false; // what is held, and it stays for now
};

bool ExecCredentialSource::isGood() const
{
    return m_held && (!m_held->expiry || m_clock.wallNow() <= *m_held->expiry);
}

bool ExecCredentialSource::isDueSoon() const
{
    return m_held->expiry && m_clock.wallNow() + kRenewBefore > *m_held->expiry &&
           (!m_renewedAt || m_clock.now() - *m_renewedAt >= kRenewAgain);
}

void ExecCredentialSource::credentials(Done done)
{
    if (isGood()) {
        if (!m_isRunning && isDueSoon()) {
            m_renewedAt = m_clock.now();
            run();
        }
        const Credentials held = m_held->credentials;
        done(held);
        return;
    }
    if (!m_isRunning && m_failure && m_clock.now() < m_mayRunAt) {
        done(tl::unexpected(heldFailure()));
        return;
    }
    m_waiting.push_back(std::move(done));
    if (!m_isRunning)
        run();
}

bool ExecCredentialSource::invalidate(const Credentials &used)
{
    if (!m_held || m_held->credentials != used)
        return true;
    const auto served = m_clock.now() - m_gaveAt;
    if (!m_isRefused && served >= kServed)
        m_refusals = 0;
    // What came in a refused one's place is refused too: the plugin cannot help just now.
    m_isRefused = m_refusals > 0 && served < unaskedWait(m_refusals);
    if (m_isRefused)
        return false;
    ++m_refusals;
    m_held.reset();
    return true;
}

void ExecCredentialSource::retry()
{
    m_failure.reset();
    m_failures = 0;
    m_refusals = 0;
}

Error ExecCredentialSource::heldFailure() const
{
    Error error = *m_failure;
    error.retryAfter = std::chrono::ceil<std::chrono::milliseconds>(m_mayRunAt - m_clock.now());
    return error;
}

QProcessEnvironment ExecCredentialSource::environment(const QStringList &folders) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Plugins call further programs, which a desktop's short PATH would hide as well.
    environment.insert(QStringLiteral("PATH"), folders.join(QDir::listSeparator()));
    for (const auto &[name, value] : plugin().environment)
        environment.insert(name, value);
    environment.insert(QStringLiteral("KUBERNETES_EXEC_INFO"),
                       QString::fromUtf8(execInfoFor(m_config)));
    return environment;
}

/// A desktop's PATH is not the user's: where it may be one, the login shell is asked first.
void ExecCredentialSource::run()
{
    m_isRunning = true;
    const QStringList own = foldersOfPath(qgetenv("PATH"));
    const bool mayBeShort = isBarePath(own) || findPlugin(plugin().command, own).isEmpty();
    if (m_loginPath || !mayBeShort) {
        start(pluginFolders(m_loginPath.value_or(QStringList())));
        return;
    }
    m_shell = std::make_unique<LoginShell>(m_clock);
    m_shell->askForPath([this](const QStringList &folders) {
        m_loginPath = folders;
        start(pluginFolders(folders));
    });
}

void ExecCredentialSource::start(const QStringList &folders)
{
    const QString program = findPlugin(plugin().command, folders);
    if (program.isEmpty()) {
        m_loginPath.reset(); // the user may install it and try again
        QString hint = hintOf(plugin());
        if (hint.endsWith(u'.'))
            hint.chop(1); // the sentence has its own
        const QString rule = KubeconfigText::tr("not found");
        fail(Error::Kind::Config, hint.isEmpty() ? rule : rule + QStringLiteral(". ") + hint);
        return;
    }
    m_output.clear();
    m_words.clear();
    m_process = std::make_unique<QProcess>();
    preparePlugin(*m_process);
    m_process->setProgram(program);
    m_process->setArguments(plugin().arguments);
    m_process->setProcessEnvironment(environment(folders));
    listen();
    m_limit = m_clock.callAfter(kTimeLimit, [this] {
        fail(Error::Kind::Auth,
             KubeconfigText::tr("gave no answer within %1 s").arg(kTimeLimit.count()));
    });
    m_process->start(QIODevice::ReadOnly); // last: a failure may answer from within it
}

void ExecCredentialSource::listen()
{
    QProcess *process = m_process.get();
    QObject::connect(process, &QProcess::readyReadStandardOutput, process,
                     [this] { takeOutput(); });
    QObject::connect(process, &QProcess::readyReadStandardError, process, [this] { takeWords(); });
    QObject::connect(
        process, &QProcess::finished, process,
        [this](int exitCode, QProcess::ExitStatus status) { finished(exitCode, status); });
    QObject::connect(process, &QProcess::errorOccurred, process,
                     [this](QProcess::ProcessError error) {
                         if (error == QProcess::FailedToStart)
                             fail(Error::Kind::Config, KubeconfigText::tr("could not be started"));
                     });
}

void ExecCredentialSource::takeOutput()
{
    m_output += m_process->readAllStandardOutput();
    if (m_output.size() > kOutputLimit)
        fail(Error::Kind::Auth, KubeconfigText::tr("printed more than 1 MiB"));
}

void ExecCredentialSource::takeWords()
{
    m_words = (m_words + m_process->readAllStandardError()).right(kWordsLimit);
}

void ExecCredentialSource::finished(int exitCode, QProcess::ExitStatus status)
{
    m_output += m_process->readAllStandardOutput();
    takeWords();
    if (status == QProcess::CrashExit)
        return fail(Error::Kind::Auth, KubeconfigText::tr("crashed"));
    if (exitCode != 0)
        return fail(Error::Kind::Auth,
                    KubeconfigText::tr("failed with exit code %1").arg(exitCode));
    auto credential = m_output.size() > kOutputLimit
                          ? tl::unexpected(KubeconfigText::tr("is larger than 1 MiB"))
                          : parseExecCredential(m_output, plugin().apiVersion);
    if (!credential)
        return fail(Error::Kind::Auth,
                    KubeconfigText::tr("gave an answer that %1").arg(credential.error()));
    m_held = std::move(*credential);
    m_gaveAt = m_clock.now();
    m_isRefused = false;
    m_failures = 0;
    m_failure.reset();
    endRun();
    answer(m_held->credentials);
}

void ExecCredentialSource::fail(Error::Kind kind, const QString &rule)
{
    Error error;
    error.kind = kind;
    error.message = KubeconfigText::tr("%1: user \"%2\": exec.command: executable %3 %4.")
                        .arg(m_config.file, m_config.userName, plugin().command, rule);
    if (kind == Error::Kind::Auth)
        hold(withPluginWords(error, pluginWords(m_words, m_output, plugin())));
    else
        error = withPluginMissing(error);
    endRun();
    const Error told = m_failure ? heldFailure() : error;
    answer(tl::unexpected(told));
}

void ExecCredentialSource::hold(Error error)
{
    if (isGood()) // a renewal before its time: what is held still serves
        return;
    m_failure = std::move(error);
    m_mayRunAt = m_clock.now() + unaskedWait(++m_failures);
}

void ExecCredentialSource::endRun()
{
    m_isRunning = false;
    m_limit.reset();
    m_output.fill('\0');
    m_output.clear();
    m_words.fill('\0');
    m_words.clear();
    if (!m_process)
        return;
    endPlugin(*m_process);
    // Not at once: this may run inside one of its signals.
    m_process.release()->deleteLater();
}

void ExecCredentialSource::answer(const Result<Credentials> &result)
{
    const std::weak_ptr<bool> alive = m_alive;
    const Result<Credentials> copy = result;
    for (const Done &done : std::exchange(m_waiting, {})) {
        if (alive.expired())
            return;
        done(copy);
    }
}

} // namespace

std::unique_ptr<CredentialSource> makeExecCredentialSource(const ClusterConfig &config,
                                                           Clock &clock)
{
    return std::make_unique<ExecCredentialSource>(config, clock);
}

} // namespace drover
