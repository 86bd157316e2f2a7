#pragma once

#include <QCoreApplication>

namespace drover {

/// The translation context of this folder's sentences.
///
/// Thread: any. Errors: none.
class DoctorText
{
    Q_DECLARE_TR_FUNCTIONS(DoctorText)
};

} // namespace drover
