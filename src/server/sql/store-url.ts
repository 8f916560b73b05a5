/** Which database a store uses. `name` is for messages and has no password. */
export type StoreUrl =
  | { kind: 'file'; path: string; name: string }
  | { kind: 'postgres'; url: string; password: string; name: string };

/** The database of whoever names none. */
export const DEFAULT_URL = 'file:voucher-redeem.db';

const EXPECTED =
  'a PostgreSQL address such as postgres://user:password@host:5432/database, or the file of an embedded database such as file:attempts.db';

/**
 * Reads the setting `url`.
 *
 * @throws TypeError if it is neither. The message never has the address, because there may be a password in it.
 */
export function parseStoreUrl(url: string): StoreUrl {
  if (typeof url !== 'string' || url.trim() === '')
    throw wrong(`got ${url === '' ? 'an empty text' : typeof url}`);
  // A letter with a colon is a drive of Windows.
  const [, scheme] = /^([a-z][a-z0-9+.-]+):/i.exec(url) ?? [];
  switch (scheme?.toLowerCase()) {
    case 'postgres':
    case 'postgresql':
      return parsePostgres(url);
    case 'file':
      return file(filePath(url));
    case undefined:
      return file(url);
    default:
      throw wrong(`got one that begins with "${scheme}:"`);
  }
}

function parsePostgres(url: string): StoreUrl {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    // The error of URL has the address with its password.
    throw wrong(
      'got a PostgreSQL address that cannot be read. A sign such as / or # in the password has to be written as %2F or %23',
    );
  }
  return {
    kind: 'postgres',
    url,
    password: parsed.password || (parsed.searchParams.get('password') ?? ''),
    name: `PostgreSQL at ${parsed.host || 'this machine'}, database ${parsed.pathname.slice(1) || 'of the user’s name'}`,
  };
}

function filePath(url: string): string {
  const path = url.slice('file:'.length);
  if (!path.startsWith('//')) return path;
  // file:///srv/shop/attempts.db, and file:///C:/shop/attempts.db on Windows
  return decodeURIComponent(new URL(url).pathname).replace(/^\/(?=[a-z]:)/i, '');
}

function file(path: string): StoreUrl {
  if (path === '' || path === ':memory:')
    throw wrong('got a database in memory, which would forget everything with the process');
  return { kind: 'file', path, name: `the embedded database ${path}` };
}

const wrong = (got: string) => new TypeError(`voucher-redeem: url should be ${EXPECTED}, ${got}.`);
