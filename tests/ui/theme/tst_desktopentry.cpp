#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString kId = QStringLiteral("org.drover.Drover");
const QList<int> kSizes{16, 22, 24, 32, 48, 64, 128, 256, 512};

QString packaging(const QString &file)
{
    return QStringLiteral(DROVER_SOURCE_DIR "/packaging/") + file;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The keys of the only group; a key that stands twice is in `repeated`.
QHash<QString, QString> keysOf(const QByteArray &entry, QStringList *repeated = nullptr)
{
    QHash<QString, QString> keys;
    for (const QByteArray &line : entry.split('\n')) {
        const qsizetype at = line.indexOf('=');
        if (at < 0)
            continue;
        const QString key = QString::fromUtf8(line.left(at));
        if (keys.contains(key) && repeated)
            repeated->append(key);
        keys.insert(key, QString::fromUtf8(line.mid(at + 1)));
    }
    return keys;
}

/// The text of the first element of that name.
QString elementText(const QByteArray &xml, QLatin1StringView name)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            return reader.readElementText();
    }
    return {};
}

QImage drawn(int size)
{
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(QStringLiteral(DROVER_SOURCE_DIR "/resources/") + kId +
                          QStringLiteral(".svg"));
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

int largestDifference(const QImage &one, const QImage &other)
{
    int largest = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QColor a = one.pixelColor(x, y);
            const QColor b = other.pixelColor(x, y);
            largest = std::max({largest, std::abs(a.alpha() - b.alpha()),
                                a.alpha() * std::abs(a.red() - b.red()) / 255,
                                a.alpha() * std::abs(a.blue() - b.blue()) / 255});
        }
    }
    return largest;
}

int exitCodeOf(const QString &program, const QStringList &arguments, QByteArray *output)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished();
    *output = process.readAll();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

/// Installs the desktop files to `prefix`; needs no built program.
bool installTo(const QString &prefix, QByteArray *output)
{
    return exitCodeOf(QStringLiteral(DROVER_CMAKE),
                      {QStringLiteral("--install"), QStringLiteral(DROVER_BINARY_DIR),
                       QStringLiteral("--component"), QStringLiteral("desktop"),
                       QStringLiteral("--prefix"), prefix},
                      output) == 0;
}

} // namespace

class TestDesktopEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEntryHasTheKeysThatADesktopNeeds()
    {
        QStringList repeated;
        const QByteArray entry = contentsOf(packaging(kId + QStringLiteral(".desktop.in")));
        const QHash<QString, QString> keys = keysOf(entry, &repeated);

        QVERIFY(entry.startsWith("[Desktop Entry]\n"));
        QCOMPARE(repeated, QStringList());
        QCOMPARE(keys.value(QStringLiteral("Type")), u"Application");
        QCOMPARE(keys.value(QStringLiteral("Name")), u"Drover");
        QCOMPARE(keys.value(QStringLiteral("Exec")), u"@DROVER_COMMAND@ %F");
        QCOMPARE(keys.value(QStringLiteral("Icon")), kId);
        QCOMPARE(keys.value(QStringLiteral("Terminal")), u"false");
        QCOMPARE(keys.value(QStringLiteral("StartupWMClass")), u"drover");
        QVERIFY(keys.value(QStringLiteral("Categories")).startsWith(u"System;"));
        for (const QString &list : {QStringLiteral("Categories"), QStringLiteral("Keywords")})
            QVERIFY(keys.value(list).endsWith(u';'));
    }

    void theMetainfoDescribesThatEntry()
    {
        const QByteArray xml = contentsOf(packaging(kId + QStringLiteral(".metainfo.xml")));

        QCOMPARE(elementText(xml, QLatin1StringView("id")), kId);
        QCOMPARE(elementText(xml, QLatin1StringView("launchable")), kId + QStringLiteral(".desktop"));
        QCOMPARE(elementText(xml, QLatin1StringView("icon")), kId);
        QCOMPARE(elementText(xml, QLatin1StringView("binary")), u"drover");
        QVERIFY(!elementText(xml, QLatin1StringView("summary")).endsWith(u'.'));
    }

    void theBitmapsAreTheDrawing()
    {
        for (const int size : kSizes) {
            const QString path = packaging(QStringLiteral("icons/%1.png").arg(size));
            if (qEnvironmentVariableIsSet("DROVER_WRITE_ICONS"))
                QVERIFY(drawn(size).save(path));
            const QImage bitmap = QImage(path).convertToFormat(QImage::Format_ARGB32);
            QCOMPARE(bitmap.size(), QSize(size, size));
            QVERIFY2(largestDifference(bitmap, drawn(size)) <= 8, qPrintable(path));
        }
    }

    void installingPutsEachFileInItsPlace()
    {
        const QTemporaryDir prefix;
        QByteArray output;
        QVERIFY2(installTo(prefix.path(), &output), output.constData());

        const QDir share(prefix.filePath(QStringLiteral("share")));
        const QString png = QStringLiteral("icons/hicolor/%1x%1/apps/%2.png");
        QVERIFY(share.exists(QStringLiteral("applications/%1.desktop").arg(kId)));
        QVERIFY(share.exists(QStringLiteral("metainfo/%1.metainfo.xml").arg(kId)));
        QVERIFY(share.exists(QStringLiteral("icons/hicolor/scalable/apps/%1.svg").arg(kId)));
        for (const int size : kSizes)
            QVERIFY(share.exists(png.arg(size).arg(kId)));
    }

    void theInstalledEntryStartsTheProgramByItsPath_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("quote");
        QTest::newRow("as xdg-open needs it") << QStringLiteral("usr") << QString();
        QTest::newRow("with a space") << QStringLiteral("my programs") << QStringLiteral("\"");
    }

    void theInstalledEntryStartsTheProgramByItsPath()
    {
        QFETCH(QString, folder);
        QFETCH(QString, quote);
        const QTemporaryDir root;
        const QDir prefix(root.filePath(folder));
        QByteArray output;
        QVERIFY2(installTo(prefix.path(), &output), output.constData());

        const QHash<QString, QString> keys = keysOf(contentsOf(
            prefix.filePath(QStringLiteral("share/applications/%1.desktop").arg(kId))));
        const QString program = prefix.filePath(QStringLiteral("bin/drover"));
        QCOMPARE(keys.value(QStringLiteral("Exec")),
                 QStringLiteral("%1%2%1 %F").arg(quote, program));
        QCOMPARE(keys.value(QStringLiteral("TryExec")), program);
    }

    void theDesktopsOwnValidatorsAgree_data()
    {
        QTest::addColumn<QString>("validator");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("desktop-file-validate")
            << QStringLiteral("desktop-file-validate")
            << QStringList{QStringLiteral("share/applications/%1.desktop").arg(kId)};
        QTest::newRow("appstreamcli")
            << QStringLiteral("appstreamcli")
            << QStringList{QStringLiteral("validate"), QStringLiteral("--no-net"),
                           QStringLiteral("share/metainfo/%1.metainfo.xml").arg(kId)};
    }

    void theDesktopsOwnValidatorsAgree()
    {
        QFETCH(QString, validator);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(validator).isEmpty())
            QSKIP("this validator is not installed; the keys are checked by our own test");
        const QTemporaryDir prefix;
        QByteArray output;
        QVERIFY2(installTo(prefix.path(), &output), output.constData());

        arguments.last() = prefix.filePath(arguments.last());
        QVERIFY2(exitCodeOf(validator, arguments, &output) == 0, output.constData());
    }
};

QTEST_MAIN(TestDesktopEntry)
#include "tst_desktopentry.moc"
