#pragma once

#include "core/insight/why.h"

#include <QPalette>
#include <QString>

class QTextDocument;

namespace drover::ui {

/// One question that arises, and what was found for it.
struct WhyAnswer {
    WhyQuestion question = WhyQuestion::NotReady;
    std::vector<WhyFinding> findings; ///< none: nothing that was read tells why
};

/// The questions that arise, in order, each with its findings.
///
/// Thread: GUI. Units: local time. Errors: what could not be read is a finding.
std::vector<WhyAnswer> whyAnswers(const WhyFacts &facts);
/// "Why is node-1 in trouble?" as plain text, for the clipboard. `openCount`: answers that have not
/// come.
QString whyPlainText(const WhyFacts &facts, int openCount);
/// How a page of findings looks.
struct WhyLook {
    QPalette palette;
    bool isWide = true; ///< there is room for the evidence to stand in columns
    bool hasRoom = false; ///< and for long names of fields in one of these
};
/// The same as a page to read. The document's texts are data, never read as HTML.
void writeWhy(QTextDocument &document, const WhyFacts &facts, int openCount, const WhyLook &look);

} // namespace drover::ui
