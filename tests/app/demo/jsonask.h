#pragma once

#include "tests/app/demo/rawclient.h"

#include <QJsonObject>

#include <vector>

namespace drover::demo {

// Requests with JSON in both directions, each over a connection of its own.
RawAnswer sendJson(const DemoServer &server, const QByteArray &method, const QByteArray &path,
                   const QByteArray &body = {}, const QByteArray &headers = {});
/// POST of an Eviction; `options`: the deleteOptions, JSON; empty: none.
RawAnswer askEviction(const DemoServer &server, const QByteArray &podKey,
                      const QByteArray &options = {}, const QByteArray &headers = {});

QJsonObject jsonOf(const RawAnswer &answer);
/// "namespace/name" of the items of a list.
std::vector<QByteArray> keysOfItems(const RawAnswer &list);
QByteArray causeOf(const RawAnswer &failure); ///< "Reason: message" of the first cause

} // namespace drover::demo
