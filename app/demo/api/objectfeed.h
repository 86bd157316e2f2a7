#pragma once

#include "app/demo/api/demoselector.h"
#include "app/demo/api/watchfeed.h"
#include "app/demo/objects/objectstore.h"

namespace drover::demo {

/// Which objects of a store: those of a namespace (empty: of all) that are selected.
struct ObjectChoice {
    QByteArray nameSpace;
    DemoSelector selector;

    bool takes(const DemoObject &object) const
    {
        return (nameSpace.isEmpty() || object.nameSpace == nameSpace) && selector.matches(object);
    }
};

/// Objects of one kind, straight from the history of their store.
class ObjectFeed : public WatchFeed
{
public:
    ObjectFeed(const ObjectStore &store, ObjectKind kind, ObjectChoice choice, bool metadataOnly);

    quint64 version() const override { return m_store.version(); }
    quint64 oldestVersion() const override { return m_store.oldestVersion(); }
    void takeInitial() override { m_initial = m_store.all(); }
    bool pullInitial(QByteArray &line) override;
    bool pullEvent(quint64 &cursor, QByteArray &line) override;
    void appendBookmark(QByteArray &line, quint64 version, bool initialEnd) const override;

private:
    void append(QByteArray &line, const char *type, const DemoObject &object) const;

    const ObjectStore &m_store;
    ObjectKind m_kind;
    ObjectChoice m_choice;
    ObjectForm m_form;
    std::vector<DemoObjectPtr> m_initial;
    std::size_t m_nextInitial = 0;
};

} // namespace drover::demo
