#include "app/desktop/busprobe.h"

#include <QUrl>
#include <QtEndian>

#include <utility>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

/// Of "unix:path=/run/user/1000/bus,guid=…;…" the first that has one; empty where none has.
QString valueOf(const QString &address, QLatin1StringView key)
{
    for (const QString &one : address.split(u';')) {
        if (!one.startsWith("unix:"_L1))
            continue;
        for (const QString &pair : one.sliced(5).split(u',')) {
            if (pair.section(u'=', 0, 0) == key)
                return QUrl::fromPercentEncoding(pair.section(u'=', 1).toUtf8());
        }
    }
    return {};
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

void pad(QByteArray &bytes)
{
    while (bytes.size() % 8 != 0)
        bytes += '\0';
}

void addField(QByteArray &fields, char code, char type, const QByteArray &value)
{
    pad(fields);
    fields += code;
    fields += QByteArray("\1", 1) + type + '\0'; // the value's signature
    fields += number(static_cast<quint32>(value.size())) + value + '\0';
}

/// The first call on every bus; its answer is the caller's name.
QByteArray hello()
{
    QByteArray fields;
    addField(fields, 1, 'o', "/org/freedesktop/DBus");
    addField(fields, 2, 's', "org.freedesktop.DBus"); // interface
    addField(fields, 3, 's', "Hello");
    addField(fields, 6, 's', "org.freedesktop.DBus"); // to whom
    QByteArray message("l\1\0\1", 4); // little endian, a call, no flags, version
    message += number(0) + number(1); // no body; its serial
    message += number(static_cast<quint32>(fields.size())) + fields;
    pad(message);
    return message;
}

} // namespace

BusProbe::BusProbe(const QString &address, std::chrono::milliseconds patience, Done done,
                   QObject *parent)
    : QObject(parent), m_done(std::move(done)), m_socketName(valueOf(address, "path"_L1))
{
    if (m_socketName.isEmpty()) {
        m_socketName = valueOf(address, "abstract"_L1);
        m_socket.setSocketOptions(QLocalSocket::AbstractNamespaceOption);
    }
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { end(false); });
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        m_socket.write('\0' + QByteArray("AUTH EXTERNAL ") + QByteArray::number(::getuid()).toHex() +
                       "\r\n");
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, &BusProbe::take);
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] { end(true); });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] { end(true); });
    m_limit.start(patience);
    QMetaObject::invokeMethod(this, &BusProbe::begin, Qt::QueuedConnection);
}

BusProbe::~BusProbe()
{
    m_socket.disconnect(this); // that it is closed is no verdict
}

void BusProbe::begin()
{
    if (m_socketName.isEmpty())
        return end(true);
    m_socket.connectToServer(m_socketName);
}

void BusProbe::take()
{
    const QByteArray said = m_socket.readAll();
    if (m_isSignedIn || !said.startsWith("OK"))
        return end(true); // who refuses answers as well
    m_isSignedIn = true;
    m_socket.write("BEGIN\r\n" + hello());
}

void BusProbe::end(bool mayAnswer)
{
    m_limit.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    if (const Done done = std::exchange(m_done, nullptr))
        done(mayAnswer);
}

} // namespace drover
