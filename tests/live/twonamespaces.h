#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <optional>

namespace drover {

/// A network with two ends of which one can fall silent: this program in a namespace of its own, a
/// server in another, a pair of virtual cards between them. Nothing of the machine's own network
/// is touched.
///
/// Thread: the test's. Units: milliseconds. Errors: false, and errorText().
class TwoNamespaces
{
public:
    static constexpr char kClient[] = "10.99.0.1";
    static constexpr char kServer[] = "10.99.0.2";

    /// Why this machine cannot do it; nothing where it can.
    static std::optional<QString> whatIsMissing();
    /// Runs the program anew in its own namespace, and does not come back where that works.
    static void enter(char *argv[]);

    ~TwoNamespaces();

    /// Starts this program's other self with `arguments` at the far end. It begins when it reads a
    /// line, and the line that it answers with is `greeting`.
    bool start(const QStringList &arguments, QString *greeting);
    /// From now on no packet of the far end reaches this one, and nobody says so.
    bool fallSilent();
    bool speakAgain();
    const QString &errorText() const { return m_errorText; }

private:
    bool run(const QString &program, const QStringList &arguments);
    bool atFarEnd(const QStringList &arguments);

    QProcess m_server;
    QString m_errorText;
};

} // namespace drover
