#include <QString>
#include <QTest>

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace {

bool hasArgument(const YAML::Node &manifest, const std::string &argument)
{
    const YAML::Node all = manifest["finish-args"];
    return std::any_of(all.begin(), all.end(), [&argument](const YAML::Node &each) {
        return each.as<std::string>() == argument;
    });
}

} // namespace

class TestFlatpak : public QObject
{
    Q_OBJECT

private:
    YAML::Node m_manifest;

private Q_SLOTS:
    void initTestCase()
    {
        m_manifest =
            YAML::LoadFile(DROVER_SOURCE_DIR "/packaging/flatpak/org.drover.Drover.yaml");
    }

    void itIsOurProgramOnTheRuntimeOfQt6()
    {
        QCOMPARE(m_manifest["id"].as<std::string>(), std::string("org.drover.Drover"));
        QCOMPARE(m_manifest["command"].as<std::string>(), std::string("drover"));
        QCOMPARE(m_manifest["runtime"].as<std::string>(), std::string("org.kde.Platform"));
        QVERIFY(m_manifest["runtime-version"].as<std::string>().starts_with("6."));
    }

    void kubeconfigsAreReadAndNeverWritten()
    {
        QVERIFY(hasArgument(m_manifest, "--share=network"));
        QVERIFY(hasArgument(m_manifest, "--filesystem=~/.kube:ro"));
        for (const YAML::Node &each : m_manifest["finish-args"]) {
            const auto argument = each.as<std::string>();
            QVERIFY2(!argument.starts_with("--filesystem=") || argument.ends_with(":ro"),
                     argument.c_str());
        }
    }

    void everyModuleHasASourceAndOursIsLast()
    {
        const YAML::Node modules = m_manifest["modules"];
        for (const YAML::Node &module : modules)
            QVERIFY2(module["sources"].size() > 0, module["name"].as<std::string>().c_str());
        QCOMPARE(modules[modules.size() - 1]["name"].as<std::string>(), std::string("drover"));
    }
};

QTEST_APPLESS_MAIN(TestFlatpak)
#include "tst_flatpak.moc"
