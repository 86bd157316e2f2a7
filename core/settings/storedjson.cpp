#include "core/settings/storedjson.h"

#include "core/base/savefile.h"
#include "core/journal/journalfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StoredJson)
};

constexpr qint64 kLargest = 8 * 1024 * 1024;
constexpr int kLockWaitMs = 1000;

tl::unexpected<Error> cannotWrite(const QString &path, const QString &why)
{
    return failure(Error::Kind::Config, Words::tr("%1 cannot be written: %2").arg(path, why));
}

QString whyNotLocked(QLockFile::LockError error, const QString &folder)
{
    switch (error) {
    case QLockFile::LockFailedError:
        return Words::tr("another program holds it.");
    case QLockFile::PermissionError:
        return Words::tr("%1 is not writable.").arg(folder);
    case QLockFile::UnknownError: // what a full disk is to Qt
    case QLockFile::NoError:
        break;
    }
    return Words::tr("the disk is full, or %1 is not writable.").arg(folder);
}

} // namespace

StoredJson::StoredJson(QString path, int version, Clock &clock)
    : m_path(std::move(path)), m_version(version), m_clock(clock)
{
}

QJsonObject StoredJson::read()
{
    QFile file(m_path);
    m_isUnreadable = false;
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly)) {
        m_isUnreadable = true;
        m_warning = Words::tr("%1 cannot be read: %2").arg(m_path, file.errorString());
        return {};
    }
    const QByteArray bytes = file.read(kLargest + 1);
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (!document.isObject() || bytes.size() > kLargest) {
        setAside(bytes.size() > kLargest ? Words::tr("it is larger than 8 MiB")
                 : document.isNull()     ? fault.errorString()
                                         : Words::tr("it is no object"));
        return {};
    }
    const QJsonObject json = document.object();
    const int version = json.value("version"_L1).toInt(1);
    m_isForeign = version > m_version;
    if (m_isForeign) {
        m_warning = Words::tr("%1 was written by a newer Drover. What this one understands of it "
                              "holds; changes last until you quit.")
                        .arg(m_path);
    }
    return json;
}

Result<void> StoredJson::change(const std::function<void(QJsonObject &)> &change)
{
    const QString folder = QFileInfo(m_path).path();
    if (const Result<void> made = makePrivateFolder(folder); !made)
        return cannotWrite(m_path, made.error().message);
    // Between reading and writing no other program of ours may write.
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(kLockWaitMs))
        return cannotWrite(m_path, whyNotLocked(lock.error(), folder));
    QJsonObject json = read();
    if (m_isUnreadable)
        return failure(Error::Kind::Config, m_warning);
    change(json);
    return m_isForeign ? Result<void>() : write(std::move(json));
}

void StoredJson::setAside(const QString &fault)
{
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(
        m_clock.wallNow().time_since_epoch());
    const QString kept =
        m_path + u".broken-"_s +
        QDateTime::fromSecsSinceEpoch(now.count(), Qt::UTC).toString(u"yyyyMMdd-HHmmss"_s);
    m_warning = QFile::rename(m_path, kept)
                    ? Words::tr("%1 cannot be read (%2). It is kept as %3.").arg(m_path, fault, kept)
                    : Words::tr("%1 cannot be read (%2).").arg(m_path, fault);
}

Result<void> StoredJson::write(QJsonObject json) const
{
    json.insert("version"_L1, m_version);
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(m_path, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(json).toJson());
    if (!commitWhole(file))
        return cannotWrite(m_path, file.errorString());
    return {};
}

} // namespace drover
