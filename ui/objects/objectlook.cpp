#include "ui/objects/objectlook.h"

namespace drover::ui {

ApiRequest<ObjectLook> comparedWith(LookPair looks, ApiRequest<ObjectText> question)
{
    ApiRequest<ObjectLook> request;
    request.method = std::move(question.method);
    request.target = std::move(question.target);
    request.accept = std::move(question.accept);
    request.read = [looks = std::move(looks),
                    read = std::move(question.read)](const std::string &body) {
        return read(body).map([&looks](ObjectText &&text) {
            ObjectLook look;
            // The same version again says nothing new: the difference stays what it was.
            const bool isSame =
                looks.last && looks.last->resourceVersion == text.resourceVersion;
            look.before = isSame ? looks.before : looks.last;
            look.text = std::move(text);
            if (look.before)
                look.changes = lineDiff(look.before->yaml, look.text.yaml.text);
            return look;
        });
    };
    return request;
}

} // namespace drover::ui
