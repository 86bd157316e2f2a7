#pragma once

#include "core/doctor/doctorsteps.h"
#include "core/doctor/linkprobe.h"
#include "core/doctor/serverprobe.h"
#include "core/kubeconfig/kubeconfig.h"

#include <functional>
#include <memory>
#include <optional>

namespace drover {

/// Examines the way from a kubeconfig to its cluster, step by step. Destroying it cancels.
///
/// Contacts the server with the credentials of the context and, as a whole, runs its plugin, as
/// opening the context would; changes nothing.
/// Thread: one with an event loop, not the GUI's: it reads files. Units: milliseconds.
/// Errors: failed steps; after one that leaves nothing to examine the run ends.
class DoctorRun
{
public:
    struct Handlers {
        std::function<void(DoctorCheck)> begun;
        std::function<void(const DoctorStep &)> done;
        std::function<void()> finished; ///< last, once
    };

    DoctorRun(ClusterId id, Clock &clock, Handlers handlers,
              DoctorScope scope = DoctorScope::Whole, DoctorLimits limits = {},
              ProxyEnvironment environment =
                  ProxyEnvironment::from(QProcessEnvironment::systemEnvironment()));

    void start();

private:
    bool checkFile();
    bool checkContext();
    bool mayRunPlugin() const;
    QString warningOnCredentials() const;
    void checkCredentials();
    void takeCredentials(const Result<Credentials> &credentials);
    void checkLink();
    void checkServer(bool mayRenew);
    void renewCredentials();
    LinkProbe::Way way() const;

    ClusterId m_id;
    Clock &m_clock;
    Handlers m_handlers;
    DoctorScope m_scope;
    DoctorLimits m_limits;
    ProxyEnvironment m_environment;
    DoctorSteps m_steps;
    Kubeconfig m_file;
    ClusterConfig m_config;
    std::optional<Credentials> m_credentials; ///< unset: there are none that can do
    std::unique_ptr<CredentialSource> m_source;
    std::unique_ptr<LinkProbe> m_link;
    std::unique_ptr<ServerProbe> m_server;
    std::unique_ptr<ServerProbe> m_refused; ///< the first, whose credentials the server refused
};

} // namespace drover
