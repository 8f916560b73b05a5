import type { StoreUrl } from './store-url.ts';

/**
 * The database cannot be used, or did not answer. The step may have been done nevertheless. The message names the database and the
 * setting to look at, and never the password.
 */
export class SqlStoreError extends Error {
  override readonly name = 'SqlStoreError';

  /** Says which database cannot be used, and what to look at. */
  static from(error: unknown, url: StoreUrl): SqlStoreError {
    if (error instanceof SqlStoreError) return error;
    const password = url.kind === 'postgres' ? url.password : '';
    const hint =
      url.kind === 'postgres'
        ? 'Check that it runs and can be reached from here, and the user, the password and the database in the setting `url` of createSqlStore (DATABASE_URL).'
        : 'Check that its folder exists, can be written to and has space left, and the setting `url` of createSqlStore.';
    return new SqlStoreError(
      `voucher-redeem: the store of attempts cannot be used (${url.name}): ${hide(reason(error), password)} ${hint}`,
      // The driver's own error is left out if it knows the password.
      isAbout(error, password) ? undefined : { cause: error },
    );
  }
}

/** Why, as one sentence. Node’s error for several addresses of a host has no message of its own. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return `${String(error)}.`;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ERR_MODULE_NOT_FOUND')
    return `${error.message}. Install the packages: npm install kysely libsql, or npm install kysely pg.`;
  const message = error.message || code || error.name;
  return message.includes(code) ? `${message}.` : `${message} (${code}).`;
}

const variants = (password: string) => {
  if (password === '') return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
};

const hide = (text: string, password: string) =>
  variants(password).reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);

const isAbout = (error: unknown, password: string) =>
  variants(password).some(
    (secret) => error instanceof Error && `${error.message} ${error.stack}`.includes(secret),
  );
