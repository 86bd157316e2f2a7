#include "ui/insight/textrenewal.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <utility>
#include <vector>

namespace drover::ui {

namespace {

std::vector<QTextFragment> piecesOf(const QTextBlock &block)
{
    std::vector<QTextFragment> pieces;
    for (auto it = block.begin(); !it.atEnd(); ++it)
        pieces.push_back(it.fragment());
    return pieces;
}

bool isAlike(const QTextBlock &one, const QTextBlock &other)
{
    const auto pieces = piecesOf(one);
    const auto others = piecesOf(other);
    return one.blockFormat() == other.blockFormat() &&
           std::equal(pieces.begin(), pieces.end(), others.begin(), others.end(),
                      [](const QTextFragment &left, const QTextFragment &right) {
                          return left.charFormat() == right.charFormat();
                      });
}

bool isAlike(const QTextFrame *one, const QTextFrame *other)
{
    const auto *left = qobject_cast<const QTextTable *>(one);
    const auto *right = qobject_cast<const QTextTable *>(other);
    return left && right && left->rows() == right->rows() && left->columns() == right->columns() &&
           left->format().columnWidthConstraints() == right->format().columnWidthConstraints();
}

bool isAlike(const QTextDocument &one, const QTextDocument &other)
{
    const QList<QTextFrame *> frames = one.rootFrame()->childFrames();
    const QList<QTextFrame *> others = other.rootFrame()->childFrames();
    const auto areAlike = [](const QTextFrame *left, const QTextFrame *right) {
        return isAlike(left, right);
    };
    if (one.blockCount() != other.blockCount() ||
        !std::equal(frames.begin(), frames.end(), others.begin(), others.end(), areAlike))
        return false;
    QTextBlock theirs = other.begin();
    for (QTextBlock block = one.begin(); block.isValid(); block = block.next()) {
        if (!isAlike(block, std::exchange(theirs, theirs.next())))
            return false;
    }
    return true;
}

/// The new letters stand there before the old ones go: who has selected them has them still.
void renew(QTextDocument &document, const QTextFragment &piece, const QString &text)
{
    const QString old = piece.text();
    if (old == text)
        return;
    const auto ahead = std::mismatch(old.begin(), old.end(), text.begin(), text.end());
    const auto same = ahead.first - old.begin();
    const auto behind = std::mismatch(old.rbegin(), old.rend() - same, text.rbegin(),
                                      text.rend() - same);
    const auto sameEnd = behind.first - old.rbegin();
    const int from = piece.position() + static_cast<int>(same);
    const int until = piece.position() + static_cast<int>(old.size() - sameEnd);
    QTextCursor cursor(&document);
    cursor.setPosition(until);
    cursor.insertText(text.mid(same, text.size() - same - sameEnd), piece.charFormat());
    cursor.setPosition(from);
    cursor.setPosition(until, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

} // namespace

bool renewTexts(QTextDocument &shown, const QTextDocument &fresh)
{
    if (!isAlike(shown, fresh))
        return false;
    QTextCursor all(&shown);
    all.beginEditBlock(); // laid out once
    QTextBlock theirs = fresh.begin();
    for (QTextBlock block = shown.begin(); block.isValid(); block = block.next()) {
        const auto pieces = piecesOf(block);
        const auto wanted = piecesOf(std::exchange(theirs, theirs.next()));
        for (std::size_t i = pieces.size(); i-- > 0;) // from behind: places before it stay
            renew(shown, pieces[i], wanted[i].text());
    }
    all.endEditBlock();
    return true;
}

} // namespace drover::ui
