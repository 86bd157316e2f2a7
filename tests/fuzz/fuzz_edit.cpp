#include "core/operations/labeledit.h"
#include "core/operations/taintedit.h"
#include "tests/fuzz/fuzzinput.h"

#include <QJsonObject>

namespace drover {

namespace {

/// The words that say the same edit.
QStringList wordsOf(const MetadataEdit &edit)
{
    QStringList words;
    for (const auto &[key, value] : edit) {
        const QString name = QString::fromStdString(key);
        words << (value ? name + u'=' + QString::fromStdString(*value) : name + u'-');
    }
    return words;
}

void editMetadata(MetadataMap map, const QStringList &words)
{
    const Result<MetadataEdit> edit = parseMetadataEdit(map, words);
    if (!edit)
        return;
    const Node node;
    metadataFault(node, map, *edit);
    metadataEditFault(node, map, *edit, false);
    metadataWrite(node, map, *edit);
    for (const auto &[key, value] : *edit)
        keyOwner(key);
    must(parseMetadataEdit(map, wordsOf(*edit)) == *edit, "an edit is what its words say");
}

void editTaints(const QStringList &words)
{
    const Result<TaintEdit> edit = parseTaintEdit(words);
    if (!edit)
        return;
    const Node node;
    taintEditFault(node, *edit, true);
    taintListFault(edit->set);
    taintWrite(node, *edit);
    for (const TaintValue &taint : edit->set) {
        const Result<TaintEdit> again = parseTaintEdit({taintText(taint)});
        must(again && again->set == std::vector{taint}, "a taint is what its text says");
    }
    must(taintsOfPatch(taintPatch(edit->set)) == edit->set, "a patch holds the taints");
}

} // namespace

void fuzz(FuzzInput input)
{
    const QStringList words = QString::fromUtf8(input.restBytes()).split(u'\n');
    editMetadata(MetadataMap::Labels, words);
    editMetadata(MetadataMap::Annotations, words);
    editTaints(words);
}

} // namespace drover
