/** What the entry points export, with the first sentence of each docblock. */
import ts from 'typescript';

const OPTIONS = {
  allowImportingTsExtensions: true,
  experimentalDecorators: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  // Names and comments need no types of the platform, and reading these takes longest.
  noLib: true,
  target: ts.ScriptTarget.ESNext,
  types: [],
};

/**
 * @param root the folder of the repository, with a slash at the end
 * @param sources paths below it
 * @returns for each source its introduction (the comment at its top), and what it exports: `values` and `types`, each a list of
 *   `{ name, sentence }`
 */
export function exportedNames(root, sources) {
  const program = ts.createProgram(
    sources.map((source) => root + source),
    OPTIONS,
  );
  const checker = program.getTypeChecker();
  return new Map(
    sources.map((source) => {
      const file = program.getSourceFile(root + source);
      const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(file)).map((exported) => {
        const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
        const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
        const isTypeOnly = exported.declarations.some((one) => ts.isTypeOnlyExportDeclaration(one));
        return {
          name: exported.name,
          sentence: firstSentence(ts.displayPartsToString(symbol.getDocumentationComment(checker))),
          isValue: !isTypeOnly && (symbol.flags & ts.SymbolFlags.Value) !== 0,
        };
      });
      return [
        source,
        {
          introduction: introductionOf(file.text),
          values: symbols.filter(({ isValue }) => isValue),
          types: symbols.filter(({ isValue }) => !isValue),
        },
      ];
    }),
  );
}

/** Without the places in the documentation of the API, which the reference links. */
const firstSentence = (text) =>
  (/^[\s\S]*?[.:](?=\s|$)/.exec(text)?.[0] ?? text)
    .replaceAll(/\s*\(docs\/[^)]*\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/:$/, '.');

/** The comment at the top of a file, without the words that every one begins with. */
function introductionOf(text) {
  const [comment = ''] = /\/\*\*[\s\S]*?\*\//.exec(text) ?? [];
  const rest = comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .replaceAll(/^\s*\* ?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^The entry point `[^`]+`(, |: )/, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
