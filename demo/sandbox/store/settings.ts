import { defaultStackingRules, stackingRulesProblem, type StackingRules } from '../rules/stacking-rules.ts';

/** What a merchant switches in Project Settings (CONTRACT C2.2, C2.3, C10). JSON, so that it can be sent and shown. */
export interface Settings {
  /** Allowed website URLs: `example.com`, `.example.com` (any subdomain), `https://example.com:8443`, or `*`. */
  trustedDomains: string[];
  /** Client-side Settings: "Redeeming vouchers". */
  clientRedeemEnabled: boolean;
  /** How many client-side requests one address may make in how many seconds; null switches the limit off. */
  rateLimit: { requests: number; seconds: number } | null;
  /** Who is told of redemptions and rollbacks: absolute http(s) addresses (CONTRACT C8). */
  webhooks: string[];
  /** How codes and promotions may be combined. */
  stackingRules: StackingRules;
}

/** A change of settings; of stacking rules, only those that change. */
export type SettingsChange = Partial<Omit<Settings, 'stackingRules'>> & {
  stackingRules?: Partial<StackingRules>;
};

/** A project as the sandbox starts it. Voucherify starts with redeeming switched off; a demo is no use so. */
export const defaultSettings: Settings = {
  trustedDomains: ['localhost', '127.0.0.1', '.localhost'],
  clientRedeemEnabled: true,
  rateLimit: { requests: 5, seconds: 5 },
  webhooks: [],
  stackingRules: defaultStackingRules,
};

/** The settings with a change made to them. */
export function changed(settings: Settings, { stackingRules, ...changes }: SettingsChange): Settings {
  return structuredClone({
    ...settings,
    ...changes,
    stackingRules: { ...settings.stackingRules, ...stackingRules },
  });
}

/** Reads a change of settings from a request, or says what is wrong with it. */
export function readSettings(body: unknown): SettingsChange | string {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return 'Send a JSON object of settings.';
  const changes: SettingsChange = {};
  for (const [name, value] of Object.entries<unknown>({ ...body })) {
    if (name === 'trustedDomains' && isStrings(value)) changes.trustedDomains = value;
    else if (name === 'clientRedeemEnabled' && typeof value === 'boolean')
      changes.clientRedeemEnabled = value;
    else if (name === 'rateLimit' && (value === null || isRateLimit(value))) changes.rateLimit = value;
    else if (name === 'webhooks') {
      if (!isStrings(value) || !value.every(isWebAddress))
        return 'Setting webhooks must be a list of absolute http or https addresses without a password.';
      changes.webhooks = [...new Set(value)];
    } else if (name === 'stackingRules') {
      const problem = stackingRulesProblem(value);
      if (problem !== undefined) return problem;
      changes.stackingRules = value as Partial<StackingRules>;
    } else return `Setting ${name} is unknown or not of the right type.`;
  }
  return changes;
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

/** What `fetch` can be sent to. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

function isRateLimit(value: unknown): value is { requests: number; seconds: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { requests, seconds } = value as Record<string, unknown>;
  return Number.isInteger(requests) && Number(requests) >= 0 && typeof seconds === 'number' && seconds > 0;
}
