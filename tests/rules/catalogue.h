#pragma once

#include "tests/rules/rules.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <tuple>

namespace drover::rules {

/// A text of a catalogue and what it became.
struct CatalogueText {
    QString context;
    QString source;
    QString comment;
    QStringList translations; ///< more than one for the forms of a plural
    bool isPlural = false;
    bool isFinished = false;

    QString name() const { return context + QStringLiteral(": ") + source; }
    auto key() const { return std::tuple(context, source, comment); }
};

/// The texts of a .ts file in its order; nothing where it is no such file.
QList<CatalogueText> textsOf(const QByteArray &ts);

/// What the program asks for and the catalogue lacks, what it has in vain, and what is unfinished.
Faults gapsOf(const QList<CatalogueText> &wanted, const QList<CatalogueText> &catalogue);
/// What a translation lost: places for values, markup, the key behind &, "…" at the end, blanks
/// around it.
Faults lossesOf(const CatalogueText &text);

} // namespace drover::rules
