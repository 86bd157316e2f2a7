#pragma once

#include "app/demo/demoserver.h"
#include "app/demo/encode/gzipstream.h"
#include "app/demo/encode/prettyjson.h"
#include "app/demo/http/demoanswer.h"
#include "app/demo/http/demopipe.h"
#include "app/demo/http/demorequest.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace drover::demo {

class DemoRoutes;

/// One connection: requests in, one after the other; answers out, made as the peer takes them.
///
/// Thread: the server's. Errors: a request that is no HTTP gets 400 and the connection ends.
class DemoConnection : public QObject
{
    Q_OBJECT

public:
    DemoConnection(QTcpSocket *socket, DemoServer &server, DemoRoutes &routes);

Q_SIGNALS:
    void requestTaken(const drover::demo::SeenRequest &request);
    void ended();

private:
    enum class Framing { Length, Chunked, WebSocket };

    void takeNext();
    void serve(const DemoRequest &request);
    void begin();
    bool collect(qsizetype enough);
    void sendHead(bool whole, bool compress);
    void pump();
    bool pullOnce();
    void sendBody(QByteArray piece);
    void sendFramed(const QByteArray &bytes);
    void finish();
    void endWatch();
    void failWatch(int code);

    DemoRoutes &m_routes;
    DemoFaults &m_faults;
    DemoPipe m_pipe;
    QTimer m_wake;
    QByteArray m_incoming;
    std::optional<DemoAnswer> m_answer; // being sent
    bool m_started = false;             // its head has gone out
    bool m_acceptsGzip = false;
    bool m_closeAfter = false;
    QByteArray m_webSocketKey;
    Framing m_framing = Framing::Length;
    QByteArray m_collected;
    qint64 m_bodySent = 0;
    std::unique_ptr<GzipStream> m_gzip;
    std::unique_ptr<PrettyJson> m_pretty;
};

} // namespace drover::demo
