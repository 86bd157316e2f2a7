#pragma once

#include "core/base/clock.h"
#include "core/objects/timestamp.h"

#include <QString>

#include <chrono>

namespace drover::ui {

/// How times are said to a person. A time that was not reported is said in words, never "-".
/// Dates and times of day read as QLocale() has them, with the year in four digits; where it has no
/// country (LC_ALL=C) as in the examples here. What machines read has texts of its own.
///
/// Thread: GUI. Units: UTC in, the user's time zone out, exact to the second.
/// Errors: none; not reported reads notReported().

/// "2026-11-23 21:37:12 CET"
QString localDateTime(Timestamp time);
/// "2026-11-23 20:37:12 UTC"
QString utcDateTime(Timestamp time);
/// Both, a line each; one where the local zone is UTC.
QString bothZones(Timestamp time);
/// The same as a tool tip, which says in a sentence that it was not reported.
QString timeToolTip(Timestamp time);
/// The text with its "2026-11-23 20:37:12 UTC" as utcDateTime() has it: core knows no locale, and what
/// it says stays so where it is copied as a record.
QString withLocalDates(QString text);
/// A duration as Go writes it, "14.961s", in whole seconds: "15s".
QString wholeSeconds(QString duration);
/// "3m12s ago", for a time to come "in 5s".
QString ago(Timestamp time, WallTime now);
/// "3m12s": how long since, between the seconds that are shown of both; for a time to come "in 5s".
/// In every language as kubectl writes it, for the cells of tables.
QString timeSince(Timestamp time, WallTime now);
/// The same for sentences, with the units of the language.
QString wordedSince(Timestamp time, WallTime now);
/// Of what has happened: a server's clock may run a little ahead of ours, and then it was now.
Timestamp notAhead(Timestamp time, WallTime now);
/// "2026-11-23 21:37:12 CET, 3m12s ago"
QString dateTimeAndAgo(Timestamp time, WallTime now);
/// "not reported"
QString notReported();

/// "14:02" where that is today, else "2026-11-22 14:02".
QString shortMoment(WallTime time, WallTime now);
/// "14:02:10" where that is today, else "2026-11-22 14:02:10".
QString exactMoment(WallTime time, WallTime now);
/// As wide as exactMoment() becomes, for columns: "2026-12-30 22:00:00", and today "22:00:00".
QString widestMoment();
QString widestTimeOfDay();

} // namespace drover::ui
