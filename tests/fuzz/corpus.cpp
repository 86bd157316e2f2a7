#include "tests/core/transport/gzipped.h"
#include "tests/support/recording.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <iterator>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Makes what the fuzzers begin with of tests/fixtures: the recordings, taken apart as each fuzzer
/// wants them, and the texts in fixtures/fuzz, which are taken as they are.
namespace {

/// What fuzz_objects reads with its n-th decoder: a recording's body, its first item, or an event
/// of it.
struct ObjectSeed {
    const char *recording;
    enum { Body, Item, Event } part;
};
constexpr ObjectSeed kObjectSeeds[] = {
    {"pods-on-node", ObjectSeed::Body},   {"pods-on-node", ObjectSeed::Item},
    {"pods-on-node", ObjectSeed::Event},  {"pods-on-node", ObjectSeed::Body},
    {"pods-on-node", ObjectSeed::Item},   {"pods-on-node", ObjectSeed::Event},
    {"pdbs", ObjectSeed::Body},           {"pdbs", ObjectSeed::Event},
    {"events-of-node", ObjectSeed::Body}, {"events-of-node", ObjectSeed::Event},
    {"get-node", ObjectSeed::Body},       {"get-node", ObjectSeed::Body},
    {"get-node", ObjectSeed::Body},       {"leases", ObjectSeed::Item},
    {"get-node", ObjectSeed::Body},       {"list-table", ObjectSeed::Body},
    {"access-denied", ObjectSeed::Body},  {"discovery-api-v1", ObjectSeed::Body},
};

constexpr qsizetype kMostItems = 2; // short inputs are what a fuzzer is quick with

/// A folder with one for each fuzzer.
class Corpus
{
public:
    explicit Corpus(QString folder) : m_folder(std::move(folder)) {}

    void writeRecordings(const QDir &recordings) const;
    void writeObjects() const;
    void writeTexts(const QDir &fuzzers) const;

private:
    void write(const QString &fuzzer, const QString &name, const QByteArray &bytes) const;
    void writeRecording(const QString &name, const QByteArray &raw) const;

    QString m_folder;
};

void Corpus::write(const QString &fuzzer, const QString &name, const QByteArray &bytes) const
{
    QDir(m_folder).mkpath(fuzzer);
    QFile file(m_folder + u'/' + fuzzer + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// An object without what is long and all alike.
QJsonObject shortened(QJsonObject object)
{
    QJsonObject metadata = object["metadata"_L1].toObject();
    metadata.remove("managedFields"_L1);
    QJsonObject status = object["status"_L1].toObject();
    QJsonArray images = status["images"_L1].toArray();
    while (images.size() > 1)
        images.removeLast();
    if (!images.isEmpty())
        status["images"_L1] = images;
    if (!metadata.isEmpty())
        object["metadata"_L1] = metadata;
    if (!status.isEmpty())
        object["status"_L1] = status;
    return object;
}

QJsonObject shortList(QJsonObject list)
{
    QJsonArray items;
    for (const QJsonValue &item : list["items"_L1].toArray())
        if (items.size() < kMostItems)
            items.append(shortened(item.toObject()));
    if (list.contains("items"_L1))
        list["items"_L1] = items;
    return list;
}

QJsonObject bodyOf(const QString &name)
{
    return shortList(QJsonDocument::fromJson(recording(name).body).object());
}

QByteArray objectSeed(const ObjectSeed &seed)
{
    const QJsonObject body = bodyOf(QLatin1StringView(seed.recording));
    if (seed.part == ObjectSeed::Body)
        return compact(shortened(body));
    const QJsonObject item = body["items"_L1].toArray().first().toObject();
    return seed.part == ObjectSeed::Item ? compact(item)
                                         : compact({{"type"_L1, "MODIFIED"_L1}, {"object"_L1, item}});
}

void Corpus::writeObjects() const
{
    for (std::size_t i = 0; i < std::size(kObjectSeeds); ++i)
        write(u"objects"_s, QString::number(i), char(i) + objectSeed(kObjectSeeds[i]));
}

/// The lines of a watch with their nodes shortened.
QByteArray shortWatch(const QByteArray &body)
{
    QByteArray lines;
    for (const QByteArray &line : body.split('\n')) {
        QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event.isEmpty() || lines.count('\n') > 3)
            continue;
        event["object"_L1] = shortened(event["object"_L1].toObject());
        lines += compact(event) + '\n';
    }
    return lines;
}

/// `name` is a recording's; what it is good for follows from what it says.
void Corpus::writeRecording(const QString &name, const QByteArray &raw) const
{
    constexpr qsizetype kLongest = 8192;
    write(u"response"_s, name, "\x05" + raw.left(kLongest));
    const Recording answer = recording(name);
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    const QString kind = body["kind"_L1].toString();
    if (kind == "Status"_L1)
        write(u"status"_s, name, QByteArray(answer.status == 200 ? "\0\0" : "\3\0", 2) + answer.body);
    if (kind == "NodeList"_L1)
        write(u"list"_s, name, "\x07" + compact(bodyOf(name)));
    if (kind == "Node"_L1)
        write(u"node"_s, name, compact(shortened(body)));
    if (name.startsWith("watch"_L1))
        write(u"watch"_s, name, "\x0b" + shortWatch(answer.body));
    if (kind == "Node"_L1 || kind == "Status"_L1)
        write(u"inflater"_s, name, "\x0d" + gzipped(answer.body.left(1000)));
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Corpus::writeRecordings(const QDir &recordings) const
{
    for (const QString &file : recordings.entryList({u"*.response"_s}))
        writeRecording(file.chopped(9), contentsOf(recordings.filePath(file)));
}

void Corpus::writeTexts(const QDir &fuzzers) const
{
    for (const QString &fuzzer : fuzzers.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir texts(fuzzers.filePath(fuzzer));
        for (const QString &name : texts.entryList(QDir::Files)) {
            const QByteArray bytes = contentsOf(texts.filePath(name));
            write(fuzzer, name, bytes);
            // Where a text is a line, each line is a text.
            if (name.endsWith(".lines"_L1))
                for (int i = 0; const QByteArray &line : bytes.split('\n'))
                    write(fuzzer, name + QString::number(i++), line);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("Usage: fuzz_corpus FOLDER\n", stderr);
        return 2;
    }
    const Corpus corpus(QString::fromLocal8Bit(argv[1]));
    corpus.writeRecordings(QDir(QStringLiteral(DROVER_FIXTURES "/recordings")));
    corpus.writeObjects();
    corpus.writeTexts(QDir(QStringLiteral(DROVER_FIXTURES "/fuzz")));
}
