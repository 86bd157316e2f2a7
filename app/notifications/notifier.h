#pragma once

#include <QObject>
#include <QString>

namespace drover {

/// What the desktop is asked to show. Plain texts, the server's among them.
struct Notice {
    QString summary;
    QString body;           ///< of several lines
    bool isLasting = false; ///< stays until it is closed; else as long as the desktop likes
    bool isNews = true;     ///< else it only replaces what is shown, and makes no sound
};

/// Shows notices outside the window, by whatever the desktop has for that. One notice a key.
///
/// Thread: the GUI thread, which never waits. Errors: problem(); nothing is shown then.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Notices are wanted from now on: finds out whether they can be shown.
    virtual void begin() = 0;
    /// Shows it in the place of what the key has shown so far.
    virtual void show(const QString &key, const Notice &notice) = 0;
    virtual void close(const QString &key) = 0;
    /// Why nothing can be shown, a sentence; empty: it can, or nobody asked yet.
    virtual QString problem() const = 0;

Q_SIGNALS:
    /// The user chose it. `activation`: the desktop's leave to come to the front, if it gave one.
    void activated(const QString &key, const QString &activation);
    void dismissed(const QString &key); ///< it is gone, and not by close()
    void problemChanged();
};

} // namespace drover
