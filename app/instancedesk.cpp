#include "app/instancedesk.h"

#include "core/kubeconfig/kubeconfigfiles.h"
#include "ui/window/clustertabs.h"

#include <QApplication>
#include <QDialog>

namespace drover {

using Kind = InstanceAnswer::Kind;

namespace {

/// The whole list of what there is goes to where the wrong name was typed.
QString shortened(const QString &message)
{
    constexpr qsizetype kMostLines = 4;
    const QStringList lines = message.split(u'\n');
    return lines.size() <= kMostLines ? message
                                      : lines.mid(0, kMostLines).join(u'\n') + QStringLiteral("\n  …");
}

} // namespace

InstanceDesk::InstanceDesk(ui::MainWindow &window, ClusterDesk &clusters, ClusterOpener &opener,
                           Clock &clock)
    : m_window(window), m_clusters(clusters), m_opener(opener), m_server(clock),
      m_defaultFiles(defaultKubeconfigFiles())
{
    connect(&m_server, &InstanceServer::asked, this, &InstanceDesk::take);
}

void InstanceDesk::listen(const Entrance &entrance, const Options &options)
{
    m_isReadOnly = options.isReadOnly;
    m_isDryRun = options.isDryRun;
    if (!entrance.socket.isEmpty())
        m_server.listen(entrance.socket);
}

/// A window that must not write never opens its clusters in one that may; and contexts of other
/// default kubeconfigs mean other clusters.
bool InstanceDesk::isForUs(const InstanceRequest &request) const
{
    const bool usesDefaults = request.kubeconfigs.isEmpty();
    return request.isReadOnly == m_isReadOnly && request.isDryRun == m_isDryRun &&
           (!usesDefaults || request.defaultFiles == m_defaultFiles);
}

void InstanceDesk::take(quint64 caller, const InstanceRequest &request)
{
    if (!isForUs(request)) {
        m_server.answer(caller, {Kind::Apart, {}});
        return;
    }
    if (request.contexts.isEmpty() && request.kubeconfigs.isEmpty()) {
        raise(request.activation);
        m_server.answer(caller, {Kind::Done, {}});
        return;
    }
    m_opener.choose(request.kubeconfigs, request.contexts,
                    [this, caller, request](const Result<std::vector<ClusterId>> &ids) {
                        raise(request.activation);
                        if (ids) {
                            open(caller, *ids, request.kubeconfigs);
                            return;
                        }
                        m_window.addNotice(shortened(ids.error().message));
                        m_server.answer(caller, {Kind::Refused, ids.error().message});
                    });
}

void InstanceDesk::open(quint64 caller, const std::vector<ClusterId> &ids, const QStringList &files)
{
    if (ids.empty()) { // files without a current context: which one is for the user to say
        for (const QString &file : files)
            m_opener.addFile(file);
        afterDialogs([this] { m_window.pickContext(); });
    } else if (!QApplication::activeModalWidget()) {
        m_clusters.open(ids, Opening::Asked);
    } else {
        m_clusters.open(ids, Opening::Beside);
        afterDialogs([this, last = ids.back()] { m_window.tabs().activate(last); });
    }
    m_server.answer(caller, {Kind::Done, {}});
}

/// Now, where none waits. One may lead to another.
void InstanceDesk::afterDialogs(const std::function<void()> &act)
{
    const auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    if (dialog)
        connect(dialog, &QDialog::finished, this, [this, act] { afterDialogs(act); }, Qt::QueuedConnection);
    else
        act();
}

void InstanceDesk::raise(const QString &activation)
{
    // Qt's Wayland plugin takes the leave to come to the front from here.
    if (!activation.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activation.toUtf8());
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    if (QWidget *dialog = QApplication::activeModalWidget()) { // the window takes no keys meanwhile
        dialog->raise();
        dialog->activateWindow();
    }
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

} // namespace drover
