#pragma once

#include "core/credentials/credentialsource.h"
#include "tests/core/kubeconfig/kubeconfigfolder.h"
#include "tests/support/fakeclock.h"

#include <memory>
#include <vector>

namespace drover {

/// A login plugin that is a shell script and writes down each run, and who asks it.
///
/// Thread: the test's. Errors: none.
struct PluginRig {
    /// Before each test: nothing is left of the one before.
    void begin()
    {
        m_source.reset();
        m_path.reset(); // before the next one remembers what there was
        m_home.reset();
        m_answers.clear();
        m_folder = std::make_unique<KubeconfigFolder>();
        m_path = std::make_unique<ScopedVariable>("PATH", "/usr/bin:/bin:/own"); // no shell is asked
        m_home = std::make_unique<ScopedVariable>("HOME", m_folder->path({}).toUtf8());
        m_clock = std::make_unique<FakeClock>();
        m_config = ClusterConfig();
        m_config.file = QStringLiteral("FILE");
        m_config.userName = QStringLiteral("u");
        m_config.server = QUrl(QStringLiteral("https://host"));
        m_config.user.exec = ExecPlugin();
        m_config.user.exec->apiVersion = QStringLiteral("client.authentication.k8s.io/v1");
        m_config.user.exec->interactiveMode = QStringLiteral("IfAvailable");
        m_config.user.exec->environment = {{QStringLiteral("OUT"), m_folder->path({})}};
    }
    /// A source for a plugin with this body; "$OUT" in it is this test's folder.
    void make(const QByteArray &body)
    {
        m_config.user.exec->command =
            m_folder->writeScript(QStringLiteral("plug"), "echo run >> \"$OUT/runs\"\n" + body);
        m_source = makeCredentialSource(m_config, *m_clock);
    }
    void request()
    {
        m_source->credentials([this](Result<Credentials> result) { m_answers.push_back(result); });
    }
    int runs() const { return int(m_folder->read(QStringLiteral("runs")).count('\n')); }
    const Result<Credentials> &answer() const { return m_answers.back(); }
    /// A command that prints an answer with this status.
    static QByteArray print(const QByteArray &status)
    {
        return R"(printf '%s' '{"kind":"ExecCredential",)"
               R"("apiVersion":"client.authentication.k8s.io/v1","status":)" +
               status + "}'\n";
    }

    std::unique_ptr<KubeconfigFolder> m_folder;
    std::unique_ptr<ScopedVariable> m_path;
    std::unique_ptr<ScopedVariable> m_home;
    std::unique_ptr<FakeClock> m_clock;
    ClusterConfig m_config;
    std::unique_ptr<CredentialSource> m_source;
    std::vector<Result<Credentials>> m_answers;
};

} // namespace drover
