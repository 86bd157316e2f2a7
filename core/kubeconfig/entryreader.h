#pragma once

#include "core/base/error.h"
#include "core/kubeconfig/yamlvalue.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace drover {

/// Reads the fields of one map of a kubeconfig, with the types kubectl asks for. The first wrong
/// value of a file becomes its fault; after it all reads give empty values, so that a caller
/// checks once, at the end. A fault names the field, never its value.
///
/// Thread: one. Units: none. Errors: kept, see fault().
/// Source: client-go tools/clientcmd/api/v1/types.go; Go's encoding/json (null leaves a field
/// empty).
class EntryReader
{
public:
    /// `root` must outlive the reader and all that it gave out.
    EntryReader(const YamlValue &root, const QString &file);

    QString text(std::string_view field) const;
    bool flag(std::string_view field) const;
    QByteArray base64(std::string_view field) const;
    QStringList texts(std::string_view field) const;
    /// A path of the file system, absolute; empty where unset.
    QString path(std::string_view field) const;
    QString absolutePath(const QString &path) const;
    bool has(std::string_view field) const; ///< set, and not to null

    EntryReader map(std::string_view field) const; ///< an empty map where unset
    std::vector<EntryReader> maps(std::string_view field) const;
    /// The value as it is, null where unset.
    const YamlValue *value(std::string_view field) const;

    /// For rules beyond types; the first fault stays.
    void refuse(std::string_view field, const QString &rule) const;
    const std::optional<Error> &fault() const { return m_shared->fault; }

private:
    struct Shared {
        QString file;
        std::optional<Error> fault;
    };

    EntryReader(const YamlValue &map, QString place, std::shared_ptr<Shared> shared);
    const YamlValue *typed(std::string_view field, YamlValue::Kind kind) const;
    QString placeOf(std::string_view field) const;
    void refuseAt(const QString &place, int line, const QString &rule) const;

    const YamlValue *m_map;
    QString m_place;
    std::shared_ptr<Shared> m_shared;
};

} // namespace drover
