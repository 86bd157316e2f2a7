#pragma once

#include "core/kubeconfig/kubeconfig.h"

namespace drover::ui {

/// A context of the picker's tests: server, user and file are made of the name.
inline KubeContext aContext(const char *name)
{
    KubeContext context;
    context.id.context = QString::fromUtf8(name);
    context.file = QStringLiteral("/etc/kube/%1.yaml").arg(context.id.context);
    context.cluster = context.id.context;
    context.server = QStringLiteral("https://%1.test:6443").arg(context.id.context);
    context.user = QStringLiteral("ana");
    return context;
}

inline KubeContext aBrokenContext(const char *name, const char *why)
{
    KubeContext context = aContext(name);
    context.broken = Error{};
    context.broken->kind = Error::Kind::Config;
    context.broken->message = QString::fromUtf8(why);
    return context;
}

} // namespace drover::ui
