#include "core/settings/storedjson.h"

#include "core/base/savefile.h"
#include "core/journal/journalfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StoredJson)
};

constexpr qint64 kLargest = 8 * 1024 * 1024;

tl::unexpected<Error> cannotWrite(const QString &path, const QString &why)
{
    return failure(Error::Kind::Config, Words::tr("%1 cannot be written: %2.").arg(path, why));
}

QString whyNotLocked(QLockFile::LockError error, const QString &folder)
{
    switch (error) {
    case QLockFile::LockFailedError:
        return Words::tr("another program holds it");
    case QLockFile::PermissionError:
        return Words::tr("%1 is not writable").arg(folder);
    case QLockFile::UnknownError: // what a full disk is to Qt
    case QLockFile::NoError:
        break;
    }
    return Words::tr("the disk is full, or %1 is not writable").arg(folder);
}

/// What of `value` has the types of `shape`. The rest is named, as in "tabs[1].filter"; in a list null
/// stands for it, so that the others keep their places until all are named.
QJsonValue fitting(const QJsonValue &value, const QJsonValue &shape, const QString &name, QStringList &misfits)
{
    if (value.type() != shape.type()) {
        misfits.append(name);
        return {};
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        const QJsonObject parts = shape.toObject();
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            const QJsonValue stored = object.value(part.key());
            if (stored.isUndefined())
                continue;
            if (stored.isNull()) { // not set
                object.remove(part.key());
                continue;
            }
            const QString where = name.isEmpty() ? part.key() : name + u'.' + part.key();
            if (const QJsonValue fit = fitting(stored, *part, where, misfits); fit.isNull())
                object.remove(part.key());
            else
                object.insert(part.key(), fit);
        }
        return object;
    }
    QJsonArray list = value.toArray();
    const QJsonArray entries = shape.toArray();
    for (qsizetype i = 0; i < list.size() && !entries.isEmpty(); ++i)
        list[i] = fitting(list[i], entries.first(), u"%1[%2]"_s.arg(name).arg(i), misfits);
    return value.isArray() ? list : value;
}

QJsonValue withoutNulls(const QJsonValue &value, const QJsonValue &shape)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        const QJsonObject parts = shape.toObject();
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            if (object.contains(part.key()))
                object.insert(part.key(), withoutNulls(object.value(part.key()), *part));
        }
        return object;
    }
    const QJsonArray entries = shape.toArray();
    if (!value.isArray() || entries.isEmpty())
        return value;
    QJsonArray kept;
    for (const QJsonValue &one : value.toArray()) {
        if (!one.isNull())
            kept.append(withoutNulls(one, entries.first()));
    }
    return kept;
}

/// In the order of the file's lists, and by name: "tabs[2]", "tabs[2].filter", "tabs[10]".
bool isBefore(const QString &one, const QString &other)
{
    const auto [left, right] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    const auto isDigit = [](QChar letter) { return letter >= u'0' && letter <= u'9'; };
    const auto digits = std::find_if_not(left, one.end(), isDigit) - left;
    const auto otherDigits = std::find_if_not(right, other.end(), isDigit) - right;
    return std::pair(digits, one.sliced(left - one.begin())) <
           std::pair(otherDigits, other.sliced(right - other.begin()));
}

/// Not the whole of a file in which nothing fits.
QString someOf(QStringList names)
{
    std::ranges::sort(names, isBefore);
    constexpr qsizetype kMostNamed = 5;
    return names.mid(0, kMostNamed).join(u", "_s) + (names.size() > kMostNamed ? u", …"_s : QString());
}

} // namespace

StoredJson::StoredJson(QString path, int version, Clock &clock, QJsonObject shape, Sieve sieve)
    : m_path(std::move(path)), m_version(version), m_clock(clock), m_shape(std::move(shape)),
      m_sieve(std::move(sieve))
{
}

QJsonObject StoredJson::read()
{
    if (m_isUnreadable || m_isForeign)
        m_warning = nullptr; // unless it is so still
    m_isUnreadable = false;
    m_isForeign = false;
    const QFileInfo info(m_path);
    if (!info.exists() && !info.isSymLink())
        return {};
    if (info.exists() && !info.isFile()) // a pipe would wait for who writes to it
        return leave([] { return Words::tr("it is not a file"); });
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return leave([why = file.errorString()] { return why; });
    const QByteArray bytes = file.read(kLargest + 1);
    if (bytes.size() > kLargest)
        return setAside([] { return Words::tr("it is larger than 8 MiB"); });
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (!document.isObject())
        return setAside([fault, isNull = document.isNull()] {
            return isNull ? fault.errorString() : Words::tr("it is not an object");
        });
    const QJsonObject json = document.object();
    m_isForeign = json.value("version"_L1).toDouble(1) > m_version;
    if (m_isForeign) {
        m_warning = [path = m_path] {
            return Words::tr("%1 was written by a newer Drover. The settings that this version "
                             "knows are used; changes are not saved.")
                .arg(path);
        };
        return json;
    }
    return understood(json);
}

QJsonObject StoredJson::understood(QJsonObject json)
{
    QJsonObject shape = m_shape;
    shape.insert("version"_L1, m_version);
    QStringList misfits;
    json = fitting(json, shape, {}, misfits).toObject();
    if (m_sieve)
        misfits += m_sieve(json);
    return misfits.isEmpty() ? json : withoutMisfits(withoutNulls(json, shape).toObject(), misfits);
}

Result<void> StoredJson::change(const std::function<void(QJsonObject &)> &change, std::chrono::milliseconds patience)
{
    m_isHeld = false;
    const QString folder = QFileInfo(m_path).path();
    if (const Result<void> made = makePrivateFolder(folder); !made)
        return cannotWrite(m_path, made.error().message);
    // Between reading and writing no other program of ours may write.
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(int(patience.count()))) {
        m_isHeld = lock.error() == QLockFile::LockFailedError;
        return cannotWrite(m_path, whyNotLocked(lock.error(), folder));
    }
    QJsonObject json = read();
    if (m_isUnreadable)
        return failure(Error::Kind::Config, warning());
    change(json);
    return m_isForeign ? Result<void>() : write(std::move(json));
}

/// Nobody knows what is in it: it is not written to.
QJsonObject StoredJson::leave(const Said &fault)
{
    m_isUnreadable = true;
    m_warning = [path = m_path, fault] {
        return Words::tr("%1 cannot be read: %2. It stays as it is; changes are not saved.").arg(path, fault());
    };
    return {};
}

QJsonObject StoredJson::setAside(const Said &fault)
{
    const std::optional<QString> kept = moveAside();
    if (!kept)
        return leave(fault);
    m_warning = [path = m_path, fault, kept = *kept] {
        return Words::tr("%1 cannot be read (%2) and is not used. It was saved as %3.").arg(path, fault(), kept);
    };
    return {};
}

/// The file is ours again; they are in the one that is kept.
QJsonObject StoredJson::withoutMisfits(QJsonObject json, const QStringList &names)
{
    const std::optional<QString> kept = moveAside();
    const QString about = someOf(names);
    if (!kept)
        return leave([about] { return Words::tr("%1 is not understood").arg(about); });
    m_warning = [path = m_path, about, kept = *kept] {
        return Words::tr("%1: what it says about %2 is not understood and not used. The file "
                         "was saved as %3.")
            .arg(path, about, kept);
    };
    if (write(json))
        return json;
    // Else another start would miss all that was understood.
    if (QFile::rename(*kept, m_path))
        m_warning = [path = m_path, about] {
            return Words::tr("%1: what it says about %2 is not understood and not used.").arg(path, about);
        };
    return json;
}

/// Under a name that nothing has.
std::optional<QString> StoredJson::moveAside() const
{
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(
        m_clock.wallNow().time_since_epoch());
    const QString name =
        m_path + u".broken-"_s +
        QDateTime::fromSecsSinceEpoch(now.count(), Qt::UTC).toString(u"yyyyMMdd-HHmmss"_s);
    QString kept = name;
    for (int n = 2; QFileInfo::exists(kept); ++n)
        kept = name + u'-' + QString::number(n);
    return QFile::rename(m_path, kept) ? std::optional(kept) : std::nullopt;
}

Result<void> StoredJson::write(QJsonObject json) const
{
    json.insert("version"_L1, m_version);
    const QString why = saveWhole(m_path, QJsonDocument(json).toJson(),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return why.isEmpty() ? Result<void>() : cannotWrite(m_path, why);
}

} // namespace drover
