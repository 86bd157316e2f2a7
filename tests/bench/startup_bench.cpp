#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QPaintEvent>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

constexpr int kLimitMs = 20'000;

/// The least that a Qt Widgets program can show; it says when.
class EmptyWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        std::fputs("First paint\n", stderr);
        std::fflush(stderr);
    }
};

/// From the program's start to its first paint, in ms; negative where it did not come to that.
double firstPaint(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    QByteArray said;
    double taken = -1.0;
    while (taken < 0.0 && process.waitForReadyRead(kLimitMs)) {
        said += process.readAll();
        if (said.contains("First paint"))
            taken = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    process.kill();
    process.waitForFinished();
    return taken;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

/// startup_bench DROVER ROUNDS [ARGUMENT…]: how long after an empty window Drover's is painted
/// first; the two take turns. --empty is that window.
int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1StringView("--empty")) {
        EmptyWindow window;
        window.resize(1280, 800);
        window.show();
        return QApplication::exec();
    }
    if (argc < 3 || arguments[2].toInt() < 1) {
        std::fputs("usage: startup_bench DROVER ROUNDS [ARGUMENT...]\n", stderr);
        return 2;
    }
    const QStringList given = QStringList{QStringLiteral("--new-instance"),
                                          QStringLiteral("--log-level"), QStringLiteral("debug")} +
                              arguments.mid(3);
    std::vector<double> empty;
    std::vector<double> drover;
    for (int round = 0; round < arguments[2].toInt(); ++round) {
        empty.push_back(firstPaint(QApplication::applicationFilePath(), {QStringLiteral("--empty")}));
        drover.push_back(firstPaint(arguments[1], given));
    }
    std::printf("start     empty window %.0f ms, Drover %.0f ms: %.0f ms more, medians of %s rounds\n",
                median(empty), median(drover), median(drover) - median(empty),
                qPrintable(arguments[2]));
    return 0;
}
