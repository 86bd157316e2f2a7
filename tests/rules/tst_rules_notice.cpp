#include "tests/rules/codeblocks.h"
#include "tests/rules/plaincode.h"
#include "tests/rules/rules.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover::rules {

namespace {

SourceTree treeOf(std::initializer_list<std::pair<QString, QString>> files)
{
    SourceTree tree;
    for (const auto &[path, text] : files)
        tree.files.emplace_back(path, text);
    return tree;
}

bool isWidget(const QString &name)
{
    return name == "QWidget"_L1;
}

Faults layersOf(const QString &path, const QString &text)
{
    return layerFaults(treeOf({{path, text}}), isWidget);
}

QString linesOf(int count)
{
    return u"\n"_s.repeated(count);
}

} // namespace

/// Each rule notices what it forbids: a rule that cannot fail is none.
class TestRulesNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIncludeAgainstTheArrows_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("faults");
        const auto row = [](const char *path, const char *line, int faults) {
            QTest::addRow("%s %s", path, line)
                << QString::fromUtf8(path) << QString::fromUtf8(line) << faults;
        };
        row("core/base/a.h", "#include \"core/nodes/node.h\"", 1);
        row("core/api/a.cpp", "  # include \"core/base/error.h\"", 0);
        row("core/nodes/a.cpp", "#include \"ui/nodes/nodeview.h\"", 1);
        row("core/nodes/a.cpp", "#include <QWidget>", 1);
        row("core/nodes/a.cpp", "// #include <QWidget>", 0);
        row("ui/nodes/a.cpp", "#include <QWidget>", 0);
        row("ui/nodes/a.cpp", "#include \"core/transport/httpclient.h\"", 1);
        row("ui/nodes/a.cpp", "#include \"core/nodes/nodecache.h\"", 0);
        row("ui/nodes/a.cpp", "#include \"app/application.h\"", 1);
        row("app/demo/a.cpp", "#include \"core/base/error.h\"", 1);
        row("app/demo/a.cpp", "#include \"ui/nodes/nodeview.h\"", 1);
        row("app/demo/nodes/a.cpp", "#include \"app/demo/demostate.h\"", 0);
        row("app/main.cpp", "#include \"ui/window/mainwindow.h\"", 0);
        row("ui/nodes/a.cpp", "#include \"nodeview.h\"", 1);
        row("tests/a.cpp", "#include \"app/demo/demoserver.h\"", 0);
    }

    void anIncludeAgainstTheArrows()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(int, faults);

        QCOMPARE(layersOf(path, line).size(), faults);
    }

    void aCircleOfFolders()
    {
        const auto tree = treeOf({{u"ui/nodes/a.cpp"_s, u"#include \"ui/details/b.h\""_s},
                                  {u"ui/details/b.h"_s, u"#include \"ui/theme/c.h\""_s},
                                  {u"ui/theme/c.h"_s, u"#include \"ui/nodes/a.h\""_s}});

        QCOMPARE(layerFaults(tree, isWidget).size(), 3);
    }

    void qtsOwnHeadersTellWhatIsAWidget()
    {
        QVERIFY(isQtGuiHeader(u"QWidget"_s));
        QVERIFY(isQtGuiHeader(u"QtGui/QColor"_s));
        QVERIFY(!isQtGuiHeader(u"QString"_s));
    }

    void aWaitForTimeToPass_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("faults");
        QTest::newRow("qWait") << u"QTest::qWait(50);"_s << 1;
        QTest::newRow("qWaitFor") << u"QTest::qWaitFor(f, 50);"_s << 0;
        QTest::newRow("thread") << u"QThread::msleep(5);"_s << 1;
        QTest::newRow("std") << u"std::this_thread::sleep_for(5ms);"_s << 1;
        QTest::newRow("timer") << u"QTimer::singleShot(5, f);"_s << 1;
        QTest::newRow("quoted") << u"say(\"QTimer\"); // sleep(1)"_s << 0;
    }

    void aWaitForTimeToPass()
    {
        QFETCH(QString, line);
        QFETCH(int, faults);

        QCOMPARE(waitFaults(treeOf({{u"tests/core/a.cpp"_s, line}})).size(), faults);
        QCOMPARE(waitFaults(treeOf({{u"core/base/a.cpp"_s, line}})).size(), 0);
    }

    void aScriptThatSleeps()
    {
        QCOMPARE(waitFaults(treeOf({{u"tests/x/run"_s, u"#!/bin/bash\nsleep 1\n"_s}})).size(), 1);
    }

    void aConnectionByName_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("signal") << u"connect(a, SIGNAL(x()), b, f);"_s;
        QTest::newRow("slot") << u"connect(a, f, b, SLOT(x()));"_s;
        QTest::newRow("blocking") << u"invoke(a, f, Qt::BlockingQueuedConnection);"_s;
        QTest::newRow("nested") << u"QCoreApplication::processEvents();"_s;
    }

    void aConnectionByName()
    {
        QFETCH(QString, line);

        QCOMPARE(connectFaults(treeOf({{u"ui/a.cpp"_s, line}})).size(), 1);
    }

    void aPathOfOneMachineOrAPackageHost()
    {
        const QString bad = u"in /wo"_s + u"rk/main\nsee ../sh"_s + u"ared/x\nfrom quay.i"_s +
                            u"o/x\n/home/me and framework/x are fine\n"_s;

        QCOMPARE(pathFaults(treeOf({{u"README.md"_s, bad}})).size(), 3);
    }

    void aTextThatMayBeTakenForHtml_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("faults");
        const auto row = [](const char *line, int faults) {
            QTest::newRow(line) << QString::fromUtf8(line) << faults;
        };
        row("auto *a = new QLabel(text, this);", 1);
        row("auto *a = new QLabel(text, this); a->setTextFormat(Qt::PlainText);", 0);
        row("auto *a = new QLabel(tr(\"All\"), this);", 0);
        row("auto *a = new QLabel(tr(\"%1\").arg(name), this);", 1);
        row("A::A() : m_a(new QLabel(this)) {} void A::b() { m_a->setPixmap(p); }", 0);
        row("A::A() : m_a(new QLabel(this)) {} void A::b() { m_a->setText(t); }", 1);
        row("for (QLabel *l : {m_a, m_b}) { l->setTextFormat(Qt::PlainText); }"
            " m_a = new QLabel(this); m_a->setText(t);", 0);
        row("row->addWidget(new QLabel(text, this));", 1);
        row("auto *a = new QMessageBox(this);", 1);
        row("QMessageBox::warning(this, t, t);", 1);
        row("a->setToolTip(text);", 1);
        row("a->setToolTip(plainToolTip(text));", 0);
        row("a->setToolTip(tr(\"All\"));", 0);
        row("a->setToolTip(tr(\"%1\").arg(name));", 1);
        row("a->setHtml(text);", 1);
    }

    void aTextThatMayBeTakenForHtml()
    {
        QFETCH(const QString, line);
        QFETCH(const int, faults);

        QCOMPARE(markupFaults(treeOf({{u"ui/a/a.cpp"_s, line}})).size(), faults);
        QCOMPARE(markupFaults(treeOf({{u"core/a/a.cpp"_s, line}})).size(), 0);
    }

    void aGlobal_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("faults");
        const auto row = [](const char *code, int faults) {
            QTest::newRow(code) << QString::fromUtf8(code) << faults;
        };
        row("namespace x { int counter = 0; }", 1);
        row("namespace { std::map<int, QString> names; }", 1);
        row("namespace x { const char *name = \"\"; }", 1);
        row("namespace x { const char *const kName = \"\"; }", 0);
        row("namespace x { constexpr Row kRows[] = {{1, [](int a) { return a; }}}; }", 0);
        row("namespace x { const int kLimit = 3; }", 0);
        row("namespace x { int f(int a); using Y = int; struct Z; }", 0);
        row("namespace x { struct Z { int member = 0; static int shared; }; }", 1);
        row("int f() { static int calls = 0; int mine = 1; return mine; }", 1);
        row("int f() { static const int kTable[] = {1, 2}; return kTable[0]; }", 0);
        row("class A { static A &instance(); };", 1);
        row("Q_GLOBAL_STATIC(A, theA)", 1);
    }

    void aGlobal()
    {
        QFETCH(QString, code);
        QFETCH(int, faults);

        QCOMPARE(globalFaults(treeOf({{u"core/a.cpp"_s, code}})).size(), faults);
    }

    void whatIsTooLong()
    {
        const QString function = u"int f()\n{"_s + linesOf(60) + u"}\n"_s;
        const QString constructor = u"A::A() : m_a{1}, m_b(2)\n{"_s + linesOf(40) + u"}\n"_s;
        const QString method = u"void A::b() const\n{"_s + linesOf(40) + u"}\n"_s;

        QCOMPARE(sizeFaults(treeOf({{u"core/a.cpp"_s, linesOf(401)}})).size(), 1);
        QCOMPARE(sizeFaults(treeOf({{u"core/a.h"_s, linesOf(201)}})).size(), 1);
        QCOMPARE(sizeFaults(treeOf({{u"core/a.cpp"_s, function}})).size(), 1);
        QCOMPARE(sizeFaults(treeOf({{u"core/a.cpp"_s, constructor}})).size(), 1);
        QCOMPARE(sizeFaults(treeOf({{u"core/a.cpp"_s, method}})).size(), 0);
    }

    void anExceptionThatGrewOrThatNobodyNeeds()
    {
        const QString entry = u"core/a.cpp\t410\ta table that reads best in one piece\n"_s;
        const auto with = [&entry](int lines) {
            return sizeFaults(treeOf(
                {{u"tests/rules/exceptions.tsv"_s, entry}, {u"core/a.cpp"_s, linesOf(lines)}}));
        };

        QCOMPARE(with(410).size(), 0);
        QCOMPARE(with(411).size(), 1);
        QCOMPARE(with(400).size(), 1);
        QCOMPARE(
            sizeFaults(treeOf({{u"tests/rules/exceptions.tsv"_s, u"core/a.cpp\t1\t\n"_s}})).size(),
            1);
    }

    void aModelWithoutATester()
    {
        const QString model = u"class M : public QAbstractTableModel\n{\n};\n"_s;
        const QString fatal = u"M m; QAbstractItemModelTester t(&m, "
                              "QAbstractItemModelTester::FailureReportingMode::Fatal);"_s;
        const auto with = [&model](const QString &test) {
            return modelFaults(treeOf({{u"ui/m.h"_s, model}, {u"tests/ui/tst_m.cpp"_s, test}}));
        };

        QCOMPARE(with(u"M m;"_s).size(), 1);
        QCOMPARE(with(u"M m; QAbstractItemModelTester t(&m);"_s).size(), 1);
        QCOMPARE(with(fatal).size(), 0);
    }

    void aClassThatDoesNotSayItsThread()
    {
        const QString said = u"/// What.\n/// Thread: any. Errors: none.\nclass A\n{\n};\n"_s;
        const QString heir = u"/// B.\nclass B final : public A\n{\n};\n"_s;

        QCOMPARE(headerFaults(treeOf({{u"core/a.h"_s, said + heir}})).size(), 0);
        QCOMPARE(headerFaults(treeOf({{u"core/b.h"_s, heir}})).size(), 1);
        QCOMPARE(headerFaults(treeOf({{u"ui/b.h"_s, heir}})).size(), 0);
        QCOMPARE(
            headerFaults(treeOf({{u"core/c.h"_s, u"class C;\nstruct D { int a; };\n"_s}})).size(),
            0);
    }

    void aFolderThatTheDocumentMisses()
    {
        const auto with = [](const QString &document) {
            return documentFaults(treeOf({{u"ARCHITECTURE.md"_s, document},
                                          {u"core/base/a.h"_s, QString()},
                                          {u"app/demo/nodes/b.h"_s, QString()}}));
        };

        QCOMPARE(with(u"`core/base` `app/demo` `core/base/a`"_s).size(), 0);
        QCOMPARE(with(u"`core/base`"_s).size(), 1);
        QCOMPARE(with(u"`core/base` `app/demo` `core/gone`"_s).size(), 1);
        QCOMPARE(documentFaults(treeOf({})).size(), 1);
    }

    void theKindsOfErrorInTheHeader()
    {
        const QString header = u"struct Error { enum class Kind {\n Config, // a\n Auth,\n }; };"_s;

        QCOMPARE(errorKinds(treeOf({{u"core/base/error.h"_s, header}})),
                 (QStringList{u"Config"_s, u"Auth"_s}));
    }

    void quotesAndCommentsAreNoCode()
    {
        QCOMPARE(plainCode(u"a(\"x{\\\"\"); // y\nb = '{' + 10'000; /* z */ R\"(\")\" c"_s),
                 u"a(\"    \");     \nb = ' ' + 10'000;         R\"   \" c"_s);
    }

    void blocksAreFoundByTheirNames()
    {
        const auto blocks = codeBlocksOf(plainCode(
            u"namespace n {\nclass A : public B\n{\npublic:\n    A() : m(1) {}\n"
            "    int get() const { return m; }\nprivate:\n    int m{0};\n};\n} // n\n"
            "template <typename T> auto made(T t) -> X<T>\n{\n    if (t) { run([] { f(); }); }\n}\n"_s));

        QCOMPARE(blocks.functions.size(), 3u);
        QVERIFY(blocks.functions[0].isConstructor);
        QCOMPARE(blocks.functions[1].name, u"get"_s);
        QCOMPARE(blocks.functions[2].name, u"made"_s);
        QCOMPARE(blocks.functions[2].lines, 4);
        QCOMPARE(blocks.classes.size(), 1u);
        QCOMPARE(blocks.classes[0].head, u"class A : public B"_s);
    }
};

} // namespace drover::rules

QTEST_GUILESS_MAIN(drover::rules::TestRulesNotice)
#include "tst_rules_notice.moc"
