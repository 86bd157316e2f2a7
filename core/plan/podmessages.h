#pragma once

#include "core/base/joined.h"
#include "core/objects/pod.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

namespace drover {

/// Messages in the order they first come up, each with the pods it is about, as kubectl drain says
/// its errors and warnings.
///
/// Thread: a plain value, any. Errors: none.
class PodMessages
{
public:
    void add(const QString &message, const Pod &pod)
    {
        const QString name = QString::fromStdString(podText(pod));
        const auto known = std::find_if(m_entries.begin(), m_entries.end(),
                                        [&](const auto &entry) { return entry.first == message; });
        if (known == m_entries.end())
            m_entries.emplace_back(message, QStringList{name});
        else
            known->second << name;
    }

    /// "<prefix><message>: ns/a, ns/b", one each.
    QStringList texts(QLatin1StringView prefix = {}) const
    {
        QStringList texts;
        for (const auto &[message, pods] : m_entries)
            texts << prefix + message + QStringLiteral(": ") + pods.join(QStringLiteral(", "));
        return texts;
    }

    /// The same in the language of the program.
    QStringList notices() const
    {
        QStringList texts;
        for (const auto &[message, pods] : m_entries)
            texts << QCoreApplication::translate("PlanNotice", "%1: %2", "message, pods")
                         .arg(message, listed(pods));
        return texts;
    }

private:
    std::vector<std::pair<QString, QStringList>> m_entries;
};

} // namespace drover
