#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace drover {

/// One entry of a Status' `details.causes`; a disruption budget's 429 is known by its reason.
struct ErrorCause {
    QString reason;
    QString message;
    QString field;

    bool operator==(const ErrorCause &) const = default;
};

/// What went wrong, classified once, where it happened. Decide on `kind`, never on text.
///
/// Thread: a plain value, any. Units: retryAfter in milliseconds. Errors: is one.
/// Holds no secret: whoever fills it passes server and plugin text through redact().
/// Source: metav1.Status in the Kubernetes API conventions, "Response Status Kind".
struct Error {
    enum class Kind {
        Config,
        Auth,
        Forbidden,
        NotFound,
        Conflict,
        Throttled,
        Expired,
        Invalid,
        Network,
        Tls,
        Timeout,
        Protocol,
        Cancelled,
        Server,
    };

    Kind kind = Kind::Protocol;
    QString message;       ///< a sentence a user can act on; names the thing, the place, the rule
    QString serverMessage; ///< the server's own words, at most 2 KB; empty where it sent none
    QString reason;        ///< Status.reason, as sent ("Expired", "Forbidden", …)
    std::vector<ErrorCause> causes;
    int httpStatus = 0; ///< 0 where no HTTP answer came
    std::optional<std::chrono::milliseconds> retryAfter;

    bool hasCause(QLatin1StringView causeReason) const;
    bool operator==(const Error &) const = default;
};

/// The result of every function of ours that can fail; nothing throws across a thread.
template <typename T> using Result = tl::expected<T, Error>;

/// Shorthand for the error side of a Result.
tl::unexpected<Error> failure(Error::Kind kind, QString message);

/// The kind's name as logs and JSON show it: "Forbidden".
QLatin1StringView kindName(Error::Kind kind);
/// The sentence of an error, and behind it the server's own words where they say more; one line.
QString errorSentence(const Error &error);
/// What the kind means, one sentence for a person, translated.
QString kindSentence(Error::Kind kind);
/// The next step for the kind, one sentence for a person, translated.
QString kindAdvice(Error::Kind kind);

} // namespace drover
