#pragma once

#include <QHash>
#include <QLabel>
#include <QPlainTextEdit>

namespace drover::ui {

/// A value that can be long: it wraps anywhere, as tall as its text, selectable and copyable.
/// Plain text by its nature. Focus from the keyboard selects all, so that Copy takes the value.
///
/// Thread: GUI. Errors: none.
class FactValue : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit FactValue(QWidget *parent = nullptr);

    void setValue(const QString &value); ///< keeps the selection where the text is the same
    QString value() const { return m_value; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_value;
    mutable QHash<int, int> m_heights; ///< by width: layouts ask for the same few a dozen times
};

/// A short value in a table of numbers: Copy takes `copyText`, which may hold the unit beside it.
class NumberLabel : public QLabel
{
    Q_OBJECT

public:
    explicit NumberLabel(QWidget *parent = nullptr);

    void setNumber(const QString &number, const QString &copyText);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_copyText;
};

} // namespace drover::ui
