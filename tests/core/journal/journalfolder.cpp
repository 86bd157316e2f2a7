#include "tests/core/journal/journalfolder.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace drover {

JournalEntry anEntry(const QString &node, const QString &action)
{
    JournalEntry entry;
    entry.cluster = {u"/home/ana/k.yaml"_s, u"prod"_s};
    entry.clusterName = u"prod (k.yaml)"_s;
    entry.user = u"ana-admin"_s;
    entry.by = u"ana@laptop"_s;
    entry.node = node;
    entry.nodeUid = u"uid-"_s + node;
    entry.action = action;
    entry.what = u"cordon, reason: disk “swap”\nnow"_s;
    entry.before = u"{\"spec\":{\"unschedulable\":null}}"_s;
    entry.after = u"{\"spec\":{\"unschedulable\":true}}"_s;
    entry.kubectl = u"kubectl --context prod cordon "_s + node;
    entry.undoBody = entry.before.toUtf8();
    return entry;
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name);
}

QByteArray bytesOf(const QString &folder, const QString &name)
{
    QFile file(folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void appendToLast(const QString &folder, const QByteArray &bytes)
{
    QFile file(folder + u'/' + filesIn(folder).last());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(bytes) != bytes.size())
        qFatal("the journal's file cannot be spoilt");
}

QStringList nodesOf(const JournalEntries &entries)
{
    QStringList nodes;
    for (const JournalEntry &entry : entries)
        nodes << entry.node;
    return nodes;
}

} // namespace drover
