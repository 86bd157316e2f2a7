#pragma once

#include <QString>

#include <chrono>
#include <vector>

namespace drover {

/// The steps from a kubeconfig to an answered question, in the order in which they are done.
enum class DoctorCheck {
    File,
    Context,
    Credentials,
    Proxy,
    Dns,
    Tcp,
    Tls,
    Http,
    Version,
    WhoAmI,
    Rights,
    Clock,
    Latency,
};

/// How far a run goes.
enum class DoctorScope {
    Whole,
    Link, ///< no plugin is run, and the server is asked for its version only
};

/// What one step found.
struct DoctorStep {
    DoctorCheck check = DoctorCheck::File;
    bool ok = false;
    std::chrono::microseconds took{0};
    QString detail; ///< what was found, or the likely cause
    QString advice; ///< the next step; may be there for a good step too, else empty
    QString proof{}; ///< to be compared and copied, some lines; empty where there is nothing of it

    /// It lets through, and yet there is something to be done about it.
    bool isWarning() const { return ok && !advice.isEmpty(); }
};

/// The steps that were done. What could not be done after a failure is not among them.
///
/// Thread: a plain value, any. Units: microseconds. Errors: are what it is about.
/// Secrets: none; texts went through redact().
struct DoctorReport {
    std::vector<DoctorStep> steps;

    bool isOk() const; ///< there are steps, and all are good
    const DoctorStep *firstFailure() const;
    int warningCount() const;
};

/// The stable name, for JSON: "file", "credentials", "whoami".
QLatin1StringView nameOf(DoctorCheck check);
/// What the step is called on screen, translated.
QString titleOf(DoctorCheck check);
/// All of it as text to paste into a message, a line or two a step.
QString textOf(const DoctorReport &report);

} // namespace drover
