#pragma once

#include "tests/rules/sourcetree.h"

#include <functional>

namespace drover::rules {

/// The rules that a machine checks. Each is a pure function over a tree, so that a test can give it
/// a small bad one and see that it notices. ARCHITECTURE.md says why they are.
///
/// Thread: any. Errors: none; a fault is a line of the result.

/// Includes follow the arrows app → ui → core and those inside core; the demo is alone; core knows
/// no widget; folders form no circle; includes are written from the root.
/// `isGuiHeader` answers for <QColor> and the like.
Faults layerFaults(const SourceTree &tree, const std::function<bool(const QString &)> &isGuiHeader);
/// Looks for the header among Qt's own.
bool isQtGuiHeader(const QString &name);

/// Tests wait for what happens, never for a time to pass.
Faults waitFaults(const SourceTree &tree);
/// Connections that the compiler checks, and no nested or blocking event loops.
Faults connectFaults(const SourceTree &tree);
/// No machine's paths, no package hosts.
Faults pathFaults(const SourceTree &tree);

/// Labels, message boxes and tool tips show a server's words as text: Qt would guess whether they
/// are HTML.
Faults markupFaults(const SourceTree &tree);

/// No singletons, no mutable globals.
Faults globalFaults(const SourceTree &tree);
/// Files, functions and constructors within their limits, or in tests/rules/exceptions.tsv with a
/// reason; an exception that is no longer needed, or that grew, is a fault.
Faults sizeFaults(const SourceTree &tree);

/// Each item model has a test under QAbstractItemModelTester in fatal mode.
Faults modelFaults(const SourceTree &tree);
/// Each class in a header of core says on which thread it lives and what its errors are.
Faults headerFaults(const SourceTree &tree);
/// ARCHITECTURE.md names each folder, and none that is gone.
Faults documentFaults(const SourceTree &tree);

/// The enumerators of Error::Kind in the order of the header.
QStringList errorKinds(const SourceTree &tree);

} // namespace drover::rules
