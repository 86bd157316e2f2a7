#pragma once

#include "core/doctor/doctoradvice.h"
#include "core/doctor/doctorreport.h"
#include "core/nodes/freshness.h"
#include "core/nodes/nodescope.h"
#include "ui/states/stateview.h"

#include <QStringList>

#include <optional>

namespace drover::ui {

/// What a cluster's tab knows when it asks what to say. Counts are rows of the cache and of the
/// filter's result.
struct SessionFacts {
    Freshness freshness = Connecting{};
    NodeScope scope; ///< of what the cache holds
    bool synced = false; ///< ClusterSession::isSynced()
    qsizetype nodeCount = 0;
    qsizetype visibleCount = 0;
    int unknownCount = 0; ///< of these it is not known whether the filter takes them
    bool filterActive = false;
    QString filterFault; ///< what is wrong with the filter's text; the one before it holds
    /// Of a text that is wrong at its end: what it is read without, and holds.
    std::optional<QString> filterLeftOut = {};
    QString displayName; ///< what the tab calls the cluster
    QString userName;    ///< the kubeconfig's name of the user
    QString server;      ///< the server's URL, for the request for a right
    QString plugin;      ///< the login plugin's command; empty where there is none
    SignIn signIn{};     ///< what to do where it is refused
    /// What the doctor found on the way, after connecting had failed; empty until then.
    DoctorReport diagnosis;
    /// When the session began. A first List that takes less than a second needs no banner over the
    /// rows that are coming in.
    WallTime startedAt{};
};

/// `page` takes the place of the table, only while no row is visible; `banner` stands above the
/// rows. Either may be None; both are set where a filter hides all rows of a stale table.
struct SessionStates {
    StateView page;
    StateView banner;
};

/// What to say about a cluster that is open. Pure: ask again on each change, and once a second
/// while `freshness` is not Live, for the seconds in it.
///
/// Thread: any. Units: UTC in, local time in the texts. Errors: none.
SessionStates sessionStates(const SessionFacts &facts, WallTime now);
/// No cluster at all: `files` are the kubeconfig files that were looked at.
StateView noKubeconfigState(const QStringList &files);
/// A context that cannot be opened, or a file that cannot be read.
StateView brokenContextState(const Error &error, const QString &displayName);

/// The word of a tab or status bar: "Live", "Catching up", "Reconnecting for 12s",
/// "Stale since 14:02", "Signed out", "No credentials", "Polling", …
QString freshnessText(const Freshness &freshness, WallTime now);
/// A name for themedIcon() and the tone to draw it in.
QLatin1StringView freshnessIcon(const Freshness &freshness);
Tone freshnessTone(const Freshness &freshness);
/// True when what is shown may be old: not known to be true for 2 s, or stale. Values are dimmed
/// then. Reading all nodes again while the connection is well dims nothing.
bool isDimmed(const Freshness &freshness, WallTime now);

/// What to send to a cluster's administrator, with the rules that grant it.
QString rightRequestText(const SessionFacts &facts);
/// By what the rows go while a filter is read without its end; see LiveQuery::leftOut().
QString filterStartText(const QString &leftOut);

} // namespace drover::ui
