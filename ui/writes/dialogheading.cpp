#include "ui/writes/dialogheading.h"

#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/largetext.h"
#include "ui/theme/spacing.h"
#include "ui/theme/statuspalette.h"
#include "ui/writes/guardmark.h"

#include <QHBoxLayout>
#include <QLabel>

namespace drover::ui {

namespace {

/// That the cluster is one of production, in words: the frame's color is not seen by all.
QLabel *guardWord(const ClusterOperations &operations, const QColor &colour, QWidget *parent)
{
    auto *word = new QLabel(guardText(GuardLevel::Production), parent);
    word->setTextFormat(Qt::PlainText);
    word->setObjectName(QLatin1StringView("guardWord"));
    word->setToolTip(plainToolTip(guardMeaning(GuardLevel::Production)));
    QPalette words;
    if (colour.isValid())
        words.setColor(QPalette::WindowText, readableColor(colour, parent->palette()));
    word->setPalette(words);
    const auto update = [word, &operations] {
        word->setVisible(operations.guard() == GuardLevel::Production);
    };
    QObject::connect(&operations, &ClusterOperations::guardChanged, word, update);
    word->setHidden(operations.guard() != GuardLevel::Production);
    return word;
}

} // namespace

QHBoxLayout *dialogHeading(QLatin1StringView icon, const QString &heading, const ClusterOperations &operations,
                           const QColor &colour, QWidget *dialog)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(kSpace);
    auto *picture = new QLabel(dialog);
    picture->setPixmap(themedIcon(icon).pixmap({2 * kSpace, 2 * kSpace}, dialog->devicePixelRatioF()));
    auto *text = new QLabel(heading, dialog);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    new LargeText(*text, 1.2, LargeText::Weight::Bold);
    layout->addWidget(picture);
    layout->addWidget(text, 1);
    layout->addWidget(guardWord(operations, colour, dialog));
    return layout;
}

} // namespace drover::ui
