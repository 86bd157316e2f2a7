#pragma once

#include <QString>

namespace drover {

/// What stands in the way of a file, without words: those are translated, which a thread that nobody
/// waits for may not ask for while the program ends.
///
/// Thread: any.
struct WriteFault {
    enum class Kind { None, NoFolder, ReadOnly, System };
    Kind kind = Kind::None;
    QString place; ///< the folder or file that was asked about
    QString path;  ///< with NoFolder: what is none, there or above it
    int code = 0;  ///< with System: its errno
};

/// Why files cannot be kept in that folder; see whyNotWritable().
///
/// Thread: any; the disk is asked and a page written. Errors: by the answer.
WriteFault folderFaultOf(const QString &folder);
/// The same in words, without the place; empty where nothing stands in the way. Thread: GUI.
QString wordsOf(const WriteFault &fault);
/// Why files cannot be kept in that folder, in the system's words; empty: they can. Of one that is
/// not there: why it cannot be made. It leaves nothing behind, not even the folder.
///
/// Thread: any; the disk is asked and a page written. Errors: by the answer.
QString whyNotWritable(const QString &folder);

} // namespace drover
