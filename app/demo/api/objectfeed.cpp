#include "app/demo/api/objectfeed.h"

#include <algorithm>

namespace drover::demo {

ObjectFeed::ObjectFeed(const ObjectStore &store, ObjectKind kind, ObjectChoice choice,
                       bool metadataOnly)
    : m_store(store), m_kind(std::move(kind)),
      m_choice(std::move(choice)), m_form{true, metadataOnly}
{}

void ObjectFeed::append(QByteArray &line, const char *type, const DemoObject &object) const
{
    line += R"({"type":")";
    line += type;
    line += R"(","object":)";
    appendObject(line, object, m_kind, m_form);
    line += "}\n";
}

bool ObjectFeed::pullInitial(QByteArray &line)
{
    while (m_nextInitial < m_initial.size()) {
        const DemoObjectPtr object = m_initial[m_nextInitial++];
        if (!m_choice.takes(*object))
            continue;
        append(line, "ADDED", *object);
        return true;
    }
    m_initial.clear();
    m_nextInitial = 0;
    return false;
}

bool ObjectFeed::pullEvent(quint64 &cursor, QByteArray &line)
{
    while (const ObjectEvent *event = m_store.eventAfter(cursor)) {
        cursor = event->after->version;
        const bool was = event->before && m_choice.takes(*event->before);
        const bool is = !event->deleted && m_choice.takes(*event->after);
        if (!was && !is)
            continue;
        append(line, !was ? "ADDED" : is ? "MODIFIED" : "DELETED", *event->after);
        return true;
    }
    cursor = std::max(cursor, m_store.version());
    return false;
}

// The other members of the object are there and empty; which ones depends on its kind.
void ObjectFeed::appendBookmark(QByteArray &line, quint64 version, bool initialEnd) const
{
    line += R"({"type":"BOOKMARK","object":{"kind":")" +
            (m_form.metadataOnly ? QByteArray("PartialObjectMetadata") : m_kind.kind) +
            R"(","apiVersion":")" +
            (m_form.metadataOnly ? QByteArray("meta.k8s.io/v1") : m_kind.apiVersion()) +
            R"(","metadata":{"resourceVersion":")" + QByteArray::number(version) + '"';
    line += initialEnd ? R"(,"annotations":{"k8s.io/initial-events-end":"true"}})" : "}";
    if (!m_form.metadataOnly && m_kind.kind == "Event")
        line += R"(,"involvedObject":{},"source":{},"firstTimestamp":null,"lastTimestamp":null,)"
                R"("eventTime":null,"reportingComponent":"","reportingInstance":"")";
    else if (!m_form.metadataOnly)
        line += m_kind.kind == "Pod" ? R"(,"spec":{"containers":null},"status":{})"
                                     : R"(,"spec":{},"status":{})";
    line += "}}\n";
}

} // namespace drover::demo
