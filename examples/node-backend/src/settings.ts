import { randomBytes } from 'node:crypto';

/** The settings of this backend, from the environment. `.env.example` explains them. */
export interface Settings {
  applicationId: string;
  secretKey: string;
  apiUrl: string | undefined;
  webhookSecret: string;
  origins: string[];
  sessionSecret: string;
  staffPassword: string;
  /** Whether the password was made, so that it has to be printed. */
  isPasswordMade: boolean;
  databaseUrl: string;
  port: number;
  trustProxy: boolean;
}

/** Settings that are missing or wrong. The message has a line for each, and no value of them. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** @throws {SettingsError} if a setting is missing or wrong. */
export function readSettings(env: { [name: string]: string | undefined }): Settings {
  const problems: string[] = [];
  const required = (name: string, hint: string): string => {
    const value = env[name]?.trim() ?? '';
    if (value === '') problems.push(`${name} is missing: ${hint}`);
    return value;
  };
  const applicationId = required('VOUCHERIFY_APP_ID', 'Voucherify shows it under Application Keys.');
  const secretKey = required('VOUCHERIFY_SECRET_KEY', 'Voucherify shows it under Application Keys.');
  const webhookSecret = required('VOUCHERIFY_WEBHOOK_SECRET', 'Voucherify shows it under Webhooks.');
  const origins = required('SHOP_ORIGINS', 'the addresses of your pages, such as https://shop.example.')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  for (const origin of origins)
    if (!isOrigin(origin))
      problems.push(`SHOP_ORIGINS should have origins such as https://shop.example, without a path.`);
  const sessionSecret = required('SESSION_SECRET', 'make one with: openssl rand -hex 32');
  if (sessionSecret !== '' && sessionSecret.length < 32)
    problems.push('SESSION_SECRET should have 32 characters or more: openssl rand -hex 32');
  const given = env['STAFF_PASSWORD'] ?? '';
  if (given !== '' && given.length < 12)
    problems.push('STAFF_PASSWORD should have 12 characters or more. Without it, one is made and printed.');
  const port = Number(env['PORT'] || 4020);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) problems.push('PORT should be a number.');
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));
  return {
    applicationId,
    secretKey,
    apiUrl: env['VOUCHERIFY_API_URL'] || undefined,
    webhookSecret,
    origins,
    sessionSecret,
    staffPassword: given || makePassword(),
    isPasswordMade: given === '',
    databaseUrl: env['DATABASE_URL'] || 'file:shop.db',
    port,
    trustProxy: env['TRUST_PROXY'] === '1',
  };
}

/** A password that nobody can guess, for whoever has set none. */
export const makePassword = (): string => randomBytes(9).toString('base64url');

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;
