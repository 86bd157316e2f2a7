#include "app/demo/api/listsource.h"

#include "app/demo/api/spoils.h"
#include "app/demo/encode/nodetable.h"

namespace drover::demo {

namespace {

constexpr qsizetype kPiece = 256 * 1024;

QByteArray kindOf(Shape shape)
{
    switch (shape) {
    case Shape::Object:
        return R"("kind":"NodeList","apiVersion":"v1")";
    case Shape::Table:
        return R"("kind":"Table","apiVersion":"meta.k8s.io/v1")";
    case Shape::Metadata:
        break;
    }
    return R"("kind":"PartialObjectMetadataList","apiVersion":"meta.k8s.io/v1")";
}

} // namespace

ListSource::ListSource(ListFacts facts) : m_facts(std::move(facts))
{}

void ListSource::appendHead(QByteArray &out) const
{
    const bool table = m_facts.format.shape == Shape::Table;
    out += '{' + kindOf(m_facts.format.shape) + R"(,"metadata":{"resourceVersion":")" +
           QByteArray::number(m_facts.version) + '"';
    if (!m_facts.continueToken.isEmpty())
        out += R"(,"continue":")" + m_facts.continueToken + '"';
    if (m_facts.remaining >= 0)
        out += R"(,"remainingItemCount":)" + QByteArray::number(m_facts.remaining);
    out += '}';
    if (table)
        appendTableColumns(out);
    out += table ? R"(,"rows":[)" : R"(,"items":[)";
}

void ListSource::appendItem(QByteArray &out, std::size_t at) const
{
    if (at > 0)
        out += ',';
    if (m_facts.format.shape == Shape::Table) {
        appendTableRow(out, m_facts.nodes[at], m_facts.seed);
        return;
    }
    NodeForm form;
    form.metadataOnly = m_facts.format.shape == Shape::Metadata;
    if (at == 1)
        form.extraAnnotation = spoiledAnnotation(m_facts.spoil);
    appendNode(out, m_facts.nodes[at], m_facts.seed, form);
}

BodySource::Pull ListSource::pull(QByteArray &out)
{
    out.reserve(kPiece + 16 * 1024);
    if (!std::exchange(m_headSent, true))
        appendHead(out);
    while (m_next < m_facts.nodes.size() && out.size() < kPiece) {
        appendItem(out, m_next++);
        if (m_facts.spoil == Spoil::Truncated && m_next * 2 >= m_facts.nodes.size()) {
            out.chop(out.size() / 4);
            return Pull::End;
        }
    }
    if (m_next < m_facts.nodes.size())
        return Pull::More;
    out += "]}\n";
    return Pull::End;
}

} // namespace drover::demo
