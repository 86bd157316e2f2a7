#pragma once

#include <QCoreApplication>

namespace drover {

/// The translation context of all sentences of this folder.
///
/// Thread: any. Errors: none.
class KubeconfigText
{
    Q_DECLARE_TR_FUNCTIONS(KubeconfigText)
};

} // namespace drover
