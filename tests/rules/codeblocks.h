#pragma once

#include <QString>

#include <vector>

namespace drover::rules {

/// A function with a body.
struct FunctionBlock {
    QString name; ///< as written: "NodeCache::apply"
    qsizetype position = 0;
    int lines = 0; ///< from the first line of its head to the closing brace
    bool isConstructor = false;
};

/// A class or struct with a body, outside of any other.
struct ClassBlock {
    QString name;
    QString head; ///< up to the brace: "class NodeCache : public QAbstractItemModel"
    qsizetype position = 0;
};

/// A statement that ends in a semicolon.
struct Statement {
    enum class Place { Namespace, Class, Function };
    QString text; ///< what braces hold is left out
    qsizetype position = 0;
    Place place = Place::Namespace;
};

struct CodeBlocks {
    std::vector<FunctionBlock> functions;
    std::vector<ClassBlock> classes;
    std::vector<Statement> statements;
};

/// Reads the blocks of plainCode(). No compiler: it knows the C++ of this project, and errs to the
/// side of not seeing something.
///
/// Thread: any. Errors: none.
CodeBlocks codeBlocksOf(const QString &code);

} // namespace drover::rules
