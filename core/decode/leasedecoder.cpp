#include "core/decode/leasedecoder.h"

#include "core/decode/objectreader.h"
#include "core/decode/selectorfields.h"

#include <QCoreApplication>

namespace drover {

namespace {

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LeaseDecoder)
};

Timestamp timeOf(Value &value)
{
    const auto text = json::textOf(value);
    return text ? parseTimestamp(*text).value_or(Timestamp()) : Timestamp();
}

ErrorCode readSpec(Value &value, NodeLease &lease)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "holderIdentity")
            json::readText(field, lease.holder);
        else if (key == "acquireTime")
            lease.acquired = timeOf(field);
        else if (key == "renewTime")
            lease.renewed = timeOf(field);
        else if (key == "leaseDurationSeconds")
            lease.durationSeconds = json::numberOf(field);
        return SUCCESS;
    });
}

} // namespace

Result<NodeLease> decodeNodeLease(const std::string &body)
{
    NodeLease lease;
    const auto read = json::readBody(body, Words::tr("The lease"), [&](Value &root) {
        return json::eachField(root, [&](std::string_view key, Value &field) {
            return key == "spec" ? readSpec(field, lease) : SUCCESS;
        });
    });
    if (!read)
        return tl::unexpected(read.error());
    return lease;
}

} // namespace drover
