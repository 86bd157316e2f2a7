#include "app/entrance.h"

#include "app/folders.h"
#include "app/instancecall.h"
#include "core/base/plainline.h"
#include "core/kubeconfig/kubeconfigfiles.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Entrance)
};

using namespace std::chrono_literals;

constexpr auto kReactsWithin = 2s;
constexpr auto kOpensWithin = 10s; // kubeconfigs on a slow disk
constexpr int kLockWaitMs = 5'000;
constexpr int kUsageError = 2;

InstanceRequest requestFor(const Options &options)
{
    InstanceRequest request;
    request.contexts = options.contexts;
    for (const QString &file : options.kubeconfigs)
        request.kubeconfigs.append(QFileInfo(file).absoluteFilePath()); // our folder is not theirs
    request.defaultFiles = defaultKubeconfigFiles();
    request.isReadOnly = options.isReadOnly;
    request.isDryRun = options.isDryRun;
    const QByteArray token = qgetenv("XDG_ACTIVATION_TOKEN");
    request.activation =
        QString::fromUtf8(token.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : token);
    return request;
}

void takeAnswer(Entrance &entrance, const InstanceAnswer &answer)
{
    switch (answer.kind) {
    case InstanceAnswer::Kind::Taken:
    case InstanceAnswer::Kind::Done:
        entrance.exitCode = 0;
        break;
    case InstanceAnswer::Kind::Refused:
        std::fprintf(stderr, "drover: %s\n", qUtf8Printable(withoutControls(answer.sentence)));
        entrance.exitCode = kUsageError;
        break;
    case InstanceAnswer::Kind::Apart:
        entrance.isBesideAnother = true;
        break;
    }
}

} // namespace

Entrance enter(const Options &options)
{
    Entrance entrance;
    const QString folder = runtimeFolder();
    if (folder.isEmpty())
        return entrance;
    const QString socket = folder + u'/' + instanceSocketName();
    entrance.lock = std::make_unique<QLockFile>(socket + u".lock"_s);
    if (!entrance.lock->tryLock(kLockWaitMs)) {
        entrance.lock.reset();
        return entrance;
    }
    const auto reply = callInstance(socket, requestFor(options), kReactsWithin, kOpensWithin);
    if (!reply) {
        entrance.socket = socket;
        return entrance;
    }
    entrance.lock.reset();
    if (reply->answer) {
        takeAnswer(entrance, *reply->answer);
    } else {
        entrance.notice = Words::tr("Drover is already open and does not respond. This is a separate "
                                    "window.");
        entrance.isBesideAnother = true;
        std::fprintf(stderr, "drover: %s\n", qUtf8Printable(entrance.notice));
    }
    return entrance;
}

} // namespace drover
