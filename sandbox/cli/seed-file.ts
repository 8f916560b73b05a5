import { readFileSync } from 'node:fs';
import {
  findNodeAtLocation,
  getNodePath,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { parseSeed, type Seed } from '../config/parse-seed.ts';
import { formatPath, ValidationError, type Path } from '../config/validation-error.ts';

/** Parses a seed file; throws a `ValidationError` that names the file, the line and the property. */
export function readSeedFile(file: string): Seed {
  const text = contentOf(file).replace(/^\uFEFF/, '');
  const at = (offset: number, message: string) =>
    new ValidationError(`${file}:${text.slice(0, offset).split('\n').length}: ${message}`);

  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [broken] = errors;
  if (broken !== undefined)
    throw at(broken.offset, `not JSON: ${toWords(printParseErrorCode(broken.error))}.`);
  if (tree === undefined) throw at(0, 'not JSON: the file is empty.');
  const duplicate = findDuplicate(tree);
  if (duplicate !== undefined)
    throw at(duplicate.offset, `${formatPath(getNodePath(duplicate))} is there twice.`);
  try {
    return parseSeed(getNodeValue(tree));
  } catch (error) {
    if (error instanceof ValidationError) throw at(findNearestNode(tree, error.path).offset, error.message);
    throw error;
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ValidationError(`The seed file cannot be read: ${(error as Error).message}`);
  }
}

/** The node at a path, or the object in which it is missing. */
function findNearestNode(tree: Node, path: Path): Node {
  const found = findNodeAtLocation(tree, [...path]);
  if (found !== undefined) return found.parent?.type === 'property' ? found.parent : found;
  return path.length === 0 ? tree : findNearestNode(tree, path.slice(0, -1));
}

/** The second of two properties with the same name in one object. Only one of them would count. */
function findDuplicate({ type, children = [] }: Node): Node | undefined {
  const seen = new Set<unknown>();
  for (const child of children) {
    const [name] = child.children ?? [];
    if (type === 'object' && name !== undefined) {
      if (seen.has(name.value)) return name;
      seen.add(name.value);
    }
    const below = findDuplicate(child);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** Turns a name such as `CommaExpected` into words. */
function toWords(name: string): string {
  return name.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
