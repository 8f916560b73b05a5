import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
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
import { isRecorded, readRecorded, refuseError } from '../config/recorded.ts';
import { formatPath, ValidationError, type Path } from '../config/validation-error.ts';

/** A seed, and the kinds of recorded objects of which the sandbox keeps nothing, one for each object. */
export interface ReadSeed {
  seed: Seed;
  leftOut: readonly string[];
}

/**
 * Reads a seed file, or all files of a folder that end in `.json`. Each is a seed, or an answer of Voucherify's API as it was
 * recorded. Of two objects with the same code or id, the one of the later file counts, by name. Throws a `ValidationError` that names
 * the file, the line and the property.
 */
export function readSeed(path: string): ReadSeed {
  const files = filesOf(path);
  const read = files.map(readSeedFile);
  const leftOut = read.flatMap((one) => one.leftOut);
  if (read.length === 1) return { seed: read[0]!.seed, leftOut };
  const seeds = read.map(({ seed }) => seed);
  return {
    seed: {
      vouchers: lastOfEach(
        seeds.flatMap(({ vouchers = [] }) => vouchers),
        ({ code }) => code,
      ),
      promotionTiers: lastOfEach(
        seeds.flatMap(({ promotionTiers = [] }) => promotionTiers),
        idOf,
      ),
      products: lastOfEach(
        seeds.flatMap(({ products = [] }) => products),
        idOf,
      ),
      customers: lastOfEach(
        seeds.flatMap(({ customers = [] }) => customers),
        idOf,
      ),
      settings: Object.assign({}, ...seeds.map(({ settings }) => settings)) as NonNullable<Seed['settings']>,
    },
    leftOut,
  };
}

const idOf = ({ id }: { id: string }): string => id;

function lastOfEach<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [nameOf(item), item])).values()];
}

function filesOf(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const files = readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name));
  if (files.length === 0)
    throw new ValidationError(`The seed folder ${path} has no file that ends in .json.`);
  return files;
}

function readSeedFile(file: string): ReadSeed {
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
    const value: unknown = getNodeValue(tree);
    refuseError(value);
    if (!isRecorded(value)) return { seed: parseSeed(value), leftOut: [] };
    const { leftOut, ...seed } = readRecorded(value);
    return { seed, leftOut };
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
