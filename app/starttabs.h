#pragma once

#include "app/options.h"
#include "core/kubeconfig/kubeconfig.h"
#include "core/settings/sessionstate.h"
#include "ui/window/windowmemory.h"

#include <vector>

namespace drover {

/// Which tabs a start opens, in which order, and which is in front.
///
/// What the command line names, else the tabs of last time, else the kubeconfig's current context.
/// Tabs of last time that are named keep their order where no other is; the one that was in front is
/// again, else the one that was named first.
/// Thread: any. Errors: a demo that did not start has no tabs.
class StartTabs
{
public:
    /// `last` is as the window was; nothing in it is opened unless `restores`.
    StartTabs(const Options &options, const WindowState &last, bool restores);

    /// Whether tabs of last time are opened, not what kubeconfigs or the command line say.
    bool isRestoring() const { return m_isRestoring; }
    /// What becomes of the tabs of last time that are not opened.
    ui::WindowMemory::Begun begun() const;
    bool needsDemo() const;
    /// What the command line means; of the default kubeconfig the current context.
    void choose(const std::vector<ClusterId> &chosen);
    /// The demo's clusters are there, under these names.
    void takeDemo(const std::vector<ClusterId> &clusters);

    std::vector<ClusterId> ids() const;
    int front() const; ///< of ids()
    bool isDemo(const ClusterId &id) const;

private:
    std::vector<ClusterId> named() const;
    WindowState::Tab asTab(const ClusterId &id) const;
    std::vector<ClusterId> inOrderOfLast(const std::vector<ClusterId> &ids) const;

    bool m_isRestoring;
    bool m_isPlain; ///< the command line names nothing
    bool m_keepsLast; ///< those of last time, though it names others
    WindowState m_last;
    std::vector<ClusterId> m_chosen;
    std::vector<ClusterId> m_demo;
};

} // namespace drover
