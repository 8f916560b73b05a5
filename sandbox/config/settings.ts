import type { Settings } from '../domain/model/settings.ts';
import type { StackingRules } from '../domain/model/stacking-rules.ts';
import { parse } from './parse.ts';
import { settingsSchema } from './settings-schema.ts';

/** A change of settings. Stacking rules that are not named stay. */
export type SettingsChange = Partial<Omit<Settings, 'stackingRules'>> & {
  stackingRules?: Partial<StackingRules>;
};

/** The settings with a change. */
export function applySettings(settings: Settings, { stackingRules, ...changes }: SettingsChange): Settings {
  return structuredClone({
    ...settings,
    ...changes,
    stackingRules: { ...settings.stackingRules, ...stackingRules },
  });
}

/** Parses a change of settings; throws `ValidationError`. */
export function parseSettings(change: unknown): SettingsChange {
  return parse(settingsSchema, change, 'The settings');
}
