#include "core/json/itemparser.h"

#include <QByteArray>
#include <QString>

namespace drover {

json::ErrorCode ItemParser::open(PaddedText json, json::Object &object)
{
    const json::ErrorCode error = openOnce(json, object);
    if (error != simdjson::UTF8_ERROR)
        return error;
    ++m_repairedCount;
    const QByteArray repaired =
        QString::fromUtf8(json.text.data(), static_cast<qsizetype>(json.text.size())).toUtf8();
    m_repaired.clear();
    m_repaired.append({repaired.constData(), static_cast<std::size_t>(repaired.size())});
    return openOnce(m_repaired.text(), object);
}

json::ErrorCode ItemParser::openOnce(PaddedText json, json::Object &object)
{
    m_opened = json;
    const simdjson::padded_string_view padded(json.text.data(), json.text.size(),
                                              json.text.size() + PaddedText::kPadding);
    if (const json::ErrorCode error = m_parser.iterate(padded).get(m_document))
        return error;
    return m_document.get_object().get(object);
}

bool ItemParser::atEnd()
{
    return m_document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

} // namespace drover
