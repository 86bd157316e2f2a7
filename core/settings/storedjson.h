#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace drover {

/// A JSON object kept in one small file of ours.
///
/// Written whole, 0600, then renamed over the old one, after what another program of ours wrote
/// meanwhile was read. What this program does not know stays in it. A file that cannot be read is
/// kept beside it under another name, and so is one in which a value has another type than it should
/// have, or no meaning, or an entry of a list is none; one that a newer Drover wrote is read as far as it
/// is understood, and never written, nor is what is no file or may not be read: warning() says so.
/// A member that is null is not set, without a word; an entry of a list that is null is none.
/// Thread: the GUI thread; the file is small (8 MiB at most). Errors: Config, naming the file.
class StoredJson
{
public:
    /// Takes out what is not understood although its type is right, and names it: "filters[2]".
    using Sieve = std::function<QStringList(QJsonObject &)>;

    /// `version`: the newest that this program understands; `shape`: what is in it, for the types; of
    /// a list the first entry is what each is. `clock` must outlive it.
    StoredJson(QString path, int version, Clock &clock, QJsonObject shape = {}, Sieve sieve = {});

    /// What is in the file; empty where there is none that can be read.
    QJsonObject read();
    /// Reads, lets `change` have it, writes unless it isForeign(). On an error the file is as it
    /// was. Where another program of ours holds it, it waits so long for that one to be done.
    Result<void> change(const std::function<void(QJsonObject &)> &change, std::chrono::milliseconds patience = {});

    const QString &path() const { return m_path; }
    /// What became of a file that could not be taken as it was, in the language of now; empty:
    /// nothing to say. That it is not written to is said as long as it is so.
    QString warning() const { return m_warning ? m_warning() : QString(); }
    /// A newer Drover's: it is not written.
    bool isForeign() const { return m_isForeign; }
    /// It is not written as long as it is as it was read: a newer Drover's, or nobody knows what is in it.
    bool isLeft() const { return m_isForeign || m_isUnreadable; }
    /// Another program of ours held it at the last change(), which failed by that: in a moment it may
    /// be free.
    bool isHeld() const { return m_isHeld; }

private:
    using Said = std::function<QString()>; ///< in the language of when it is called

    QJsonObject leave(const Said &fault);
    QJsonObject setAside(const Said &fault);
    QJsonObject understood(QJsonObject json);
    QJsonObject withoutMisfits(QJsonObject json, const QStringList &names);
    std::optional<QString> moveAside() const;
    Result<void> write(QJsonObject json) const;

    QString m_path;
    int m_version;
    Clock &m_clock;
    QJsonObject m_shape;
    Sieve m_sieve;
    Said m_warning;
    bool m_isForeign = false;
    bool m_isHeld = false;
    bool m_isUnreadable = false; ///< there is a file, and nobody knows what is in it
};

} // namespace drover
