#include "core/json/pathreader.h"
#include "core/objects/foundvalues.h"
#include "tests/fuzz/fuzzinput.h"

#include <QStringConverter>

namespace drover {

namespace {

/// A name may begin with U+FEFF, which QString::fromUtf8() would take for the mark of a file.
QString nameOf(const JsonPath::Field &field)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decode(QByteArrayView(field.name));
}

/// The same path in the one way of writing that takes any name.
QString textOf(const JsonPath &path)
{
    QString text;
    for (const JsonPath::Step &step : path.steps) {
        if (const auto *field = std::get_if<JsonPath::Field>(&step))
            text = jsonPathOfField(text, nameOf(*field));
        else if (const auto *element = std::get_if<JsonPath::Element>(&step))
            text += u'[' + QString::number(element->index) + u']';
        else if (std::holds_alternative<JsonPath::All>(step))
            text += QStringLiteral("[*]");
        else
            return {};
    }
    return text;
}

} // namespace

/// A path, a line end, and the JSON it looks into.
void fuzz(FuzzInput input)
{
    const QByteArray bytes = input.restBytes();
    const qsizetype end = std::max<qsizetype>(bytes.indexOf('\n'), 0);
    const QString text = QString::fromUtf8(bytes.first(end));
    const auto path = JsonPath::parse(text);
    if (!path) {
        const JsonPathError &error = path.error();
        must(!error.sentence.isEmpty(), "an error says which rule");
        must(error.at >= 0 && error.at + error.length <= text.size(), "an error is in the text");
        return;
    }
    must(!path->steps.empty(), "a path has a step");
    if (const QString same = textOf(*path); !same.isEmpty() && same.size() <= kLongestJsonPath)
        must(JsonPath::parse(same) == *path, "a path is what its text says");
    PathReader reader;
    reader.setPaths({*path});
    PaddedBuffer json;
    const QByteArray rest = bytes.sliced(std::min(end + 1, bytes.size()));
    json.append({rest.constData(), static_cast<std::size_t>(rest.size())});
    const std::string_view found = reader.read(json.text()).front();
    must(found.size() <= kLongestFound + 3, "a value is no longer than its limit");
    reader.read(json.text(), true);
}

} // namespace drover
