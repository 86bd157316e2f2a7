#include "app/demo/demokubeconfig.h"

#include <QFile>

namespace drover::demo {

QByteArray kubeconfigOf(const std::vector<DemoContext> &contexts)
{
    QByteArray clusters = "clusters:\n";
    QByteArray entries = "contexts:\n";
    for (const DemoContext &context : contexts) {
        clusters += "- name: " + context.name +
                    "\n  cluster:\n    server: " + context.server.toEncoded() + '\n';
        if (!context.caPem.isEmpty())
            clusters += "    certificate-authority-data: " + context.caPem.toBase64() + '\n';
        entries += "- name: " + context.name + "\n  context:\n    cluster: " + context.name +
                   "\n    user: demo\n";
    }
    const QByteArray current = contexts.empty() ? QByteArray() : contexts.front().name;
    return "apiVersion: v1\nkind: Config\ncurrent-context: " + current + '\n' + clusters + entries +
           "users:\n- name: demo\n  user: {}\n";
}

bool writeKubeconfig(const QString &path, const QByteArray &text, QString &why)
{
    QFile::remove(path);
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                                   QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(text) == text.size() && file.flush();
    if (!written)
        why = file.errorString();
    return written;
}

} // namespace drover::demo
