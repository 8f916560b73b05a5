import { defaultStackingRules, type StackingRules } from '../domain/model/stacking-rules.ts';
import { parse } from './parse.ts';
import { settingsSchema } from './settings-schema.ts';

/** What a merchant sets in Project Settings (docs/voucherify-api.md#client-side-switches). It is JSON, so it can be sent. */
export interface Settings {
  /** Allowed website URLs: `example.com`, `.example.com` (any subdomain), `https://example.com:8443`, or `*`. */
  trustedDomains: string[];
  /** Client-side Settings: "Redeeming vouchers". */
  clientRedeemEnabled: boolean;
  /** How many client-side requests one address may make in how many seconds; null switches the limit off. */
  rateLimit: { requests: number; seconds: number } | null;
  /** Where webhooks are sent: absolute http(s) addresses (docs/voucherify-api.md#webhooks). */
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
export function applySettings(settings: Settings, { stackingRules, ...changes }: SettingsChange): Settings {
  return structuredClone({
    ...settings,
    ...changes,
    stackingRules: { ...settings.stackingRules, ...stackingRules },
  });
}

/** Reads a change of settings; a wrong one throws `WrongValue`. */
export function parseSettings(change: unknown): SettingsChange {
  return parse(settingsSchema, change, 'The settings');
}
