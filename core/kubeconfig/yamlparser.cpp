#include "core/kubeconfig/kubeconfigtext.h"
#include "core/kubeconfig/yamlvalue.h"

#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <unordered_map>

namespace drover {

namespace {

constexpr std::size_t kDepthLimit = 64;
// What a value weighs, roughly its bytes in memory. An alias weighs what it stands for, so that a
// few lines of aliases to aliases cannot make a reader walk for hours.
constexpr std::size_t kValueWeight = 64;
constexpr std::size_t kWeightLimit = 32U << 20;
// yaml-cpp's scanner holds a whole [ ] or { } of one line as tokens, about 250 bytes each.
constexpr qsizetype kFlowCharacterLimit = 250'000;

/// Leaves yaml-cpp from within an event; caught in parseYaml().
struct Refusal {
    YamlFault fault;
};

int lineOf(const YAML::Mark &mark)
{
    return mark.is_null() ? 0 : mark.line + 1;
}

/// Builds the tree from yaml-cpp's events, which come without expansion of aliases.
class TreeBuilder final : public YAML::EventHandler
{
public:
    YamlPtr root() const { return m_root ? m_root : std::make_shared<YamlValue>(); }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        addScalar(mark, anchor, YamlValue::Kind::Null, "null");
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &text) override
    {
        addScalar(mark, anchor, yamlScalarKind(tag, text), text);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, anchor, YamlValue::Kind::List);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, anchor, YamlValue::Kind::Map);
    }
    void OnMapEnd() override { close(); }

private:
    struct Frame {
        std::shared_ptr<YamlValue> value;
        YAML::anchor_t anchor = YAML::NullAnchor;
        std::size_t weight = kValueWeight;
        std::optional<std::string> key; // of a map, while its value is due
        std::vector<YamlPtr> merged;
    };
    struct Anchored {
        YamlPtr value;
        std::size_t weight = 0;
    };

    void addScalar(const YAML::Mark &mark, YAML::anchor_t anchor, YamlValue::Kind kind,
                   const std::string &text);
    void open(const YAML::Mark &mark, YAML::anchor_t anchor, YamlValue::Kind kind);
    void close();
    void add(const YamlPtr &value, YAML::anchor_t anchor, std::size_t weight);
    static void takeMerged(Frame &frame);
    static void addToMap(Frame &frame, const YamlPtr &value);

    std::vector<Frame> m_frames;
    std::unordered_map<YAML::anchor_t, Anchored> m_anchors;
    YamlPtr m_root;
};

void TreeBuilder::addScalar(const YAML::Mark &mark, YAML::anchor_t anchor, YamlValue::Kind kind,
                            const std::string &text)
{
    auto value = std::make_shared<YamlValue>();
    value->kind = kind;
    value->line = lineOf(mark);
    value->text = text;
    add(value, anchor, kValueWeight + text.size());
}

void TreeBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    const auto found = m_anchors.find(anchor);
    if (found == m_anchors.end())
        throw Refusal{{lineOf(mark), KubeconfigText::tr("holds an alias inside what it names")}};
    const Anchored anchored = found->second;
    add(anchored.value, YAML::NullAnchor, anchored.weight);
}

void TreeBuilder::open(const YAML::Mark &mark, YAML::anchor_t anchor, YamlValue::Kind kind)
{
    if (m_frames.size() >= kDepthLimit)
        throw Refusal{{lineOf(mark),
                       KubeconfigText::tr("nests values more than %1 deep").arg(kDepthLimit)}};
    const bool isKeyDue = !m_frames.empty() &&
                          m_frames.back().value->kind == YamlValue::Kind::Map &&
                          !m_frames.back().key;
    if (isKeyDue)
        throw Refusal{{lineOf(mark), KubeconfigText::tr("holds a key that is a list or a map")}};
    Frame frame;
    frame.value = std::make_shared<YamlValue>();
    frame.value->kind = kind;
    frame.value->line = lineOf(mark);
    frame.anchor = anchor;
    m_frames.push_back(std::move(frame));
}

void TreeBuilder::close()
{
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    takeMerged(frame);
    add(frame.value, frame.anchor, frame.weight);
}

// Merged fields go before a map's own, where the last one counts.
void TreeBuilder::takeMerged(Frame &frame)
{
    std::vector<std::pair<std::string, YamlPtr>> fields;
    for (auto map = frame.merged.rbegin(); map != frame.merged.rend(); ++map)
        fields.insert(fields.end(), (*map)->fields.begin(), (*map)->fields.end());
    auto &own = frame.value->fields;
    own.insert(own.begin(), fields.begin(), fields.end());
}

void TreeBuilder::add(const YamlPtr &value, YAML::anchor_t anchor, std::size_t weight)
{
    if (anchor != YAML::NullAnchor)
        m_anchors[anchor] = {value, weight};
    if (m_frames.empty()) {
        m_root = value;
        return;
    }
    Frame &frame = m_frames.back();
    frame.weight += weight;
    if (frame.weight > kWeightLimit)
        throw Refusal{{value->line, KubeconfigText::tr("holds more values than Drover reads")}};
    if (frame.value->kind == YamlValue::Kind::List)
        frame.value->items.push_back(value);
    else
        addToMap(frame, value);
}

void TreeBuilder::addToMap(Frame &frame, const YamlPtr &value)
{
    if (!frame.key) {
        if (value->kind == YamlValue::Kind::List || value->kind == YamlValue::Kind::Map)
            throw Refusal{{value->line, KubeconfigText::tr("holds a key that is a list or a map")}};
        frame.key = value->text;
        return;
    }
    const std::string key = *std::exchange(frame.key, std::nullopt);
    if (key != "<<") {
        frame.value->fields.emplace_back(key, value);
        return;
    }
    const std::vector<YamlPtr> maps =
        value->kind == YamlValue::Kind::List ? value->items : std::vector<YamlPtr>{value};
    const bool areMaps = std::all_of(maps.begin(), maps.end(), [](const YamlPtr &map) {
        return map->kind == YamlValue::Kind::Map;
    });
    if (!areMaps)
        throw Refusal{{value->line, KubeconfigText::tr("gives \"<<\" something other than maps")}};
    frame.merged.insert(frame.merged.end(), maps.begin(), maps.end());
}

/// Binary files and broken text are told here, where yaml-cpp would read on or stop in silence.
tl::expected<QByteArray, YamlFault> toUtf8(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return tl::unexpected(YamlFault{0, KubeconfigText::tr("is not text in UTF-8 or UTF-16")});
    const bool hasControls = std::any_of(text.begin(), text.end(), [](QChar character) {
        const char16_t code = character.unicode();
        return code == 0x7f || (code < 0x20 && code != u'\t' && code != u'\n' && code != u'\r');
    });
    if (hasControls)
        return tl::unexpected(YamlFault{0, KubeconfigText::tr("holds control characters")});
    const auto isFlow = [](QChar character) {
        return character == u'[' || character == u'{' || character == u',';
    };
    if (std::count_if(text.begin(), text.end(), isFlow) > kFlowCharacterLimit)
        return tl::unexpected(
            YamlFault{0, KubeconfigText::tr("holds more values than Drover reads")});
    return text.toUtf8();
}

/// yaml-cpp puts what it read behind a colon or at the end of a few messages; that may be secret.
QString withoutQuotes(const std::string &message)
{
    const QString unknownAnchor = QString::fromLatin1(YAML::ErrorMsg::UNKNOWN_ANCHOR);
    const QString text = QString::fromStdString(message);
    if (text.startsWith(unknownAnchor))
        return unknownAnchor;
    return text.section(u':', 0, 0);
}

} // namespace

tl::expected<YamlPtr, YamlFault> parseYaml(const QByteArray &bytes)
{
    const auto text = toUtf8(bytes);
    if (!text)
        return tl::unexpected(text.error());
    try {
        std::istringstream stream(text->toStdString());
        YAML::Parser parser(stream);
        TreeBuilder builder;
        parser.HandleNextDocument(builder);
        return builder.root();
    } catch (const Refusal &refusal) {
        return tl::unexpected(refusal.fault);
    } catch (const YAML::Exception &exception) {
        return tl::unexpected(
            YamlFault{lineOf(exception.mark),
                      KubeconfigText::tr("is not YAML; yaml-cpp says: %1").arg(withoutQuotes(exception.msg))});
    } catch (const std::exception &) {
        return tl::unexpected(YamlFault{0, KubeconfigText::tr("is not YAML")});
    }
}

} // namespace drover
