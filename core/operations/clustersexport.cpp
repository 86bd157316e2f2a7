#include "core/operations/clustersexport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClustersExport)
};

QString jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

/// Behind the name of its member.
QString asMember(QString text)
{
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text.replace(u'\n', u"\n    "_s);
}

QString asComment(const QString &text)
{
    return u"# "_s + text.simplified();
}

} // namespace

ClustersExport::ClustersExport(std::vector<Part> parts, NodeExport::Format format, QObject *parent)
    : QObject(parent), m_parts(std::move(parts)), m_format(format)
{
}

ClustersExport::~ClustersExport() = default;

void ClustersExport::start()
{
    readNext();
}

int ClustersExport::doneCount() const
{
    return m_done + (m_reading ? m_reading->doneCount() : 0);
}

void ClustersExport::readNext()
{
    const auto next = static_cast<std::size_t>(m_texts.size());
    if (next == m_parts.size())
        return Q_EMIT finished(whole(), m_missing);
    const Part &part = m_parts[next];
    m_reading = std::make_unique<NodeExport>(*part.requests, m_format);
    connect(m_reading.get(), &NodeExport::progressed, this, &ClustersExport::progressed);
    connect(m_reading.get(), &NodeExport::finished, this, &ClustersExport::take);
    connect(m_reading.get(), &NodeExport::failed, this, &ClustersExport::fail);
    m_reading->start(part.names);
}

void ClustersExport::take(const QString &text, const QStringList &missing)
{
    m_done += m_reading->doneCount();
    m_texts << text;
    m_missing << missing;
    m_reading.release()->deleteLater(); // not while its own signal is told
    readNext();
}

void ClustersExport::fail(const Error &error)
{
    if (m_parts.size() == 1)
        return Q_EMIT failed(error);
    Error named = error;
    named.message = Words::tr("%1: %2", "cluster, what went wrong there")
                        .arg(m_parts[static_cast<std::size_t>(m_texts.size())].cluster, errorSentence(error));
    Q_EMIT failed(named);
}

QString ClustersExport::whole() const
{
    if (m_texts.size() == 1)
        return m_texts.front();
    QStringList documents;
    QStringList members;
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        const QString &cluster = m_parts[static_cast<std::size_t>(i)].cluster;
        documents << asComment(cluster) + u'\n' + m_texts[i];
        members << u"    %1: "_s.arg(jsonString(cluster)) + asMember(m_texts[i]);
    }
    return m_format == NodeExport::Format::Yaml ? documents.join(u"---\n"_s)
                                                : u"{\n"_s + members.join(u",\n"_s) + u"\n}\n"_s;
}

} // namespace drover
