#include "core/poddecode/podcounts.h"

#include "core/decode/objectreader.h"
#include "core/decode/selectorfields.h"

#include <QCoreApplication>

#include <optional>

namespace drover {

namespace {

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PodCounts)
};

struct TableHead {
    std::string continueToken;
    std::optional<int> nodeColumn;
    int columns = 0;
};

ErrorCode readColumn(Value &value, TableHead &head)
{
    const int column = head.columns++;
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "name" && json::textOf(field) == "Node")
            head.nodeColumn = column;
        return SUCCESS;
    });
}

ErrorCode readHead(Value &root, TableHead &head)
{
    return json::eachField(root, [&](std::string_view key, Value &field) {
        if (key == "columnDefinitions")
            return json::eachElement(field,
                                     [&](Value &element) { return readColumn(element, head); });
        if (key != "metadata")
            return SUCCESS;
        return json::eachField(field, [&](std::string_view name, Value &value) {
            if (name == "continue")
                json::readText(value, head.continueToken);
            return SUCCESS;
        });
    });
}

ErrorCode readRow(Value &row, int nodeColumn, PodCountPage &page)
{
    return json::eachField(row, [&](std::string_view key, Value &field) {
        if (key != "cells")
            return SUCCESS;
        int column = 0;
        return json::eachElement(field, [&](Value &cell) {
            const auto text =
                column++ == nodeColumn ? json::textOf(cell) : std::optional<std::string_view>();
            if (text && *text != "<none>" && !text->empty())
                ++page.perNode[std::string(*text)];
            return SUCCESS;
        });
    });
}

} // namespace

Result<PodCountPage> decodePodCounts(const std::string &body)
{
    const QString what = Words::tr("The table of pods");
    // Twice, because the columns may stand behind the rows.
    TableHead head;
    if (const auto read =
            json::readBody(body, what, [&](Value &root) { return readHead(root, head); });
        !read)
        return tl::unexpected(read.error());
    if (!head.nodeColumn)
        return failure(Error::Kind::Protocol, Words::tr("%1 has no column \"Node\".").arg(what));
    PodCountPage page;
    page.continueToken = std::move(head.continueToken);
    const auto read = json::readBody(body, what, [&](Value &root) {
        return json::eachField(root, [&](std::string_view key, Value &field) {
            if (key != "rows")
                return SUCCESS;
            return json::eachElement(
                field, [&](Value &row) { return readRow(row, *head.nodeColumn, page); });
        });
    });
    if (!read)
        return tl::unexpected(read.error());
    return page;
}

} // namespace drover
