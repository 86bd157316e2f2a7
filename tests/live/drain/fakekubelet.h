#pragma once

#include "core/base/clock.h"
#include "tests/live/apiserver.h"

#include <QJsonObject>
#include <QObject>
#include <QSet>

#include <chrono>
#include <map>
#include <memory>

class QNetworkReply;

namespace drover {

/// What a cluster has and a lone API server has not: kubelets that let go of pods when their time
/// has come, and a controller that makes a pod anew under its name. Told by annotations of the
/// pod:
///
///     kHangs     it is not let go of while it has this
///     kRebornOn  when it is gone, one of the same name is made on the node that this names
///
/// Thread: the test's; works while an event loop runs. Units: milliseconds. Errors: none; a lost
/// watch is begun again.
class FakeKubelet : public QObject
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView kHangs{"live.example.com/hangs"};
    static constexpr QLatin1StringView kRebornOn{"live.example.com/reborn-on"};

    /// Both must outlive it.
    FakeKubelet(const ApiServer &server, Clock &clock,
                std::chrono::milliseconds removesAfter = std::chrono::milliseconds(200));
    ~FakeKubelet() override;

private:
    using Reply = std::unique_ptr<QNetworkReply, void (*)(QNetworkReply *)>;

    void watch();
    void read();
    void take(const QJsonObject &event);
    void letGo(const QJsonObject &pod);
    void makeAnew(const QJsonObject &pod);
    void sendAndForget(const QByteArray &verb, const QString &path, const QJsonObject &body);

    Clock &m_clock;
    std::chrono::milliseconds m_removesAfter;
    std::unique_ptr<ApiClient> m_client;
    Reply m_watch;
    std::unique_ptr<Clock::Timer> m_again;
    QByteArray m_rest; ///< of a line that has not come whole
    std::map<QString, std::unique_ptr<Clock::Timer>> m_leaving; ///< by uid
};

} // namespace drover
