#include "core/base/error.h"

#include "core/base/joined.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover {

namespace {

struct KindText {
    Error::Kind kind;
    QLatin1StringView name;
    const char *sentence;
    const char *advice;
};

constexpr KindText kKindTexts[] = {
    {Error::Kind::Config, QLatin1StringView("Config"),
     QT_TRANSLATE_NOOP("Error", "The configuration cannot be used."),
     QT_TRANSLATE_NOOP("Error", "Correct the file that is named, then reconnect.")},
    {Error::Kind::Auth, QLatin1StringView("Auth"),
     QT_TRANSLATE_NOOP("Error", "The server does not accept the credentials."),
     QT_TRANSLATE_NOOP("Error", "Sign in again, then reconnect.")},
    {Error::Kind::Forbidden, QLatin1StringView("Forbidden"),
     QT_TRANSLATE_NOOP("Error", "This user lacks a permission."),
     QT_TRANSLATE_NOOP("Error", "Ask for the permission that is named, or use another context.")},
    {Error::Kind::NotFound, QLatin1StringView("NotFound"),
     QT_TRANSLATE_NOOP("Error", "The server does not know this object or address."),
     QT_TRANSLATE_NOOP("Error", "Check the server address of the context.")},
    {Error::Kind::Conflict, QLatin1StringView("Conflict"),
     QT_TRANSLATE_NOOP("Error", "Somebody else changed the object first."),
     QT_TRANSLATE_NOOP("Error", "Look at the new state, then try again.")},
    {Error::Kind::Throttled, QLatin1StringView("Throttled"),
     QT_TRANSLATE_NOOP("Error", "The server asks to wait."),
     QT_TRANSLATE_NOOP("Error", "Nothing to do: it is tried again at the time the server names.")},
    {Error::Kind::Expired, QLatin1StringView("Expired"),
     QT_TRANSLATE_NOOP("Error", "The server no longer has this version."),
     QT_TRANSLATE_NOOP("Error", "Nothing to do: all nodes are read again.")},
    {Error::Kind::Invalid, QLatin1StringView("Invalid"),
     QT_TRANSLATE_NOOP("Error", "The server refuses the request as invalid."),
     QT_TRANSLATE_NOOP("Error", "Correct the field that is named.")},
    {Error::Kind::Network, QLatin1StringView("Network"),
     QT_TRANSLATE_NOOP("Error", "The server cannot be reached."),
     QT_TRANSLATE_NOOP("Error", "Check the network, the VPN and the server address.")},
    {Error::Kind::Tls, QLatin1StringView("Tls"),
     QT_TRANSLATE_NOOP("Error", "The encrypted connection cannot be trusted."),
     QT_TRANSLATE_NOOP("Error", "Check certificate-authority in the kubeconfig, and the server's name.")},
    {Error::Kind::Timeout, QLatin1StringView("Timeout"),
     QT_TRANSLATE_NOOP("Error", "The server did not answer in time."),
     QT_TRANSLATE_NOOP("Error", "Nothing to do: it is tried again; check the network if it persists.")},
    {Error::Kind::Protocol, QLatin1StringView("Protocol"),
     QT_TRANSLATE_NOOP("Error", "The answer is not one of a Kubernetes API server."),
     QT_TRANSLATE_NOOP("Error", "Check the server address; a proxy may answer in its place.")},
    {Error::Kind::Cancelled, QLatin1StringView("Cancelled"),
     QT_TRANSLATE_NOOP("Error", "The request was canceled."),
     QT_TRANSLATE_NOOP("Error", "Start it again if it is still wanted.")},
    {Error::Kind::Server, QLatin1StringView("Server"),
     QT_TRANSLATE_NOOP("Error", "The server failed."),
     QT_TRANSLATE_NOOP("Error", "Nothing to do: it is tried again; look at the server if it persists.")},
};

const KindText &textOf(Error::Kind kind)
{
    return *std::find_if(std::begin(kKindTexts), std::end(kKindTexts),
                         [kind](const KindText &text) { return text.kind == kind; });
}

} // namespace

bool Error::hasCause(QLatin1StringView causeReason) const
{
    return std::any_of(causes.begin(), causes.end(),
                       [&](const ErrorCause &cause) { return cause.reason == causeReason; });
}

tl::unexpected<Error> failure(Error::Kind kind, QString message)
{
    Error error;
    error.kind = kind;
    error.message = std::move(message);
    return tl::unexpected<Error>(std::move(error));
}

QLatin1StringView kindName(Error::Kind kind)
{
    return textOf(kind).name;
}

QString errorSentence(const Error &error)
{
    const QString sentence = error.message.isEmpty() ? kindSentence(error.kind) : error.message;
    if (error.serverMessage.isEmpty() || sentence.contains(error.serverMessage))
        return sentence;
    return sentences({sentence, QCoreApplication::translate("Error", "The server says: %1")
                                    .arg(error.serverMessage.simplified())});
}

QString kindSentence(Error::Kind kind)
{
    return QCoreApplication::translate("Error", textOf(kind).sentence);
}

QString kindAdvice(Error::Kind kind)
{
    return QCoreApplication::translate("Error", textOf(kind).advice);
}

} // namespace drover
