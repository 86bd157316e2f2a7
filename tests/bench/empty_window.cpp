#include <QApplication>
#include <QWidget>

#include <cstdio>
#include <utility>

namespace drover {

namespace {

/// The least that a program with Qt Widgets does: what Drover's start is measured against.
class EmptyWindow : public QWidget
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QWidget::paintEvent(event);
        if (!std::exchange(m_isPainted, true))
            std::fputs("First paint\n", stderr);
    }

private:
    bool m_isPainted = false;
};

} // namespace

} // namespace drover

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    drover::EmptyWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
