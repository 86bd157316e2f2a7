#include "app/demo/http/demoanswer.h"

namespace drover::demo {

DemoAnswer fixedAnswer(int status, const QByteArray &body, const QByteArray &contentType)
{
    DemoAnswer answer;
    answer.status = status;
    answer.contentType = contentType;
    answer.body = std::make_unique<FixedBody>(body);
    return answer;
}

} // namespace drover::demo
