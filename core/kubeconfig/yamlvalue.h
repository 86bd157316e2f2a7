#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace drover {

struct YamlValue;
using YamlPtr = std::shared_ptr<const YamlValue>;

/// One value of a YAML document, typed as the YAML 1.1 reader of kubectl types it: an unquoted
/// `no`, `y` or `08` is no text. An alias shares the value it names.
///
/// Thread: a plain value, any. Units: lines count from 1. Errors: none.
/// Source: what `kubectl config view` accepts and refuses.
struct YamlValue {
    enum class Kind { Null, Flag, Number, Text, List, Map };

    Kind kind = Kind::Null;
    int line = 0;
    std::string text; ///< scalars, as written
    std::vector<YamlPtr> items;
    std::vector<std::pair<std::string, YamlPtr>> fields; ///< of a doubled key the last counts

    /// Nothing where the map has no such key.
    const YamlValue *field(std::string_view key) const;
    bool isTrue() const; ///< only for a Flag
};

/// Where and why a text is no YAML that Drover reads; never quotes the text, which holds secrets.
struct YamlFault {
    int line = 0; ///< 0: the text as a whole
    QString rule; ///< the end of a sentence: "holds control characters"
};

/// The first document of the text; a Null where there is none. UTF-8, or UTF-16 and UTF-32 with a
/// byte order mark. Depth and size after expansion of aliases are bounded.
///
/// Thread: any. Errors: a YamlFault; exceptions of yaml-cpp stop here.
tl::expected<YamlPtr, YamlFault> parseYaml(const QByteArray &bytes);

/// The type of a scalar. `tag` as yaml-cpp gives it: "?" plain, "!" quoted, else the tag's name.
/// What is nothing else is text. Source: measured with kubectl 1.32.
YamlValue::Kind yamlScalarKind(const std::string &tag, const std::string &text);

/// The value as JSON, for fields that are handed on as they are.
QJsonValue toJson(const YamlValue &value);

} // namespace drover
