import type { ComplexAttributeConverter } from 'lit';
import { reportOnce } from '../client/report-once.ts';

/** Frameworks write `false` as the text "false": into an attribute, or into a property that they take for text. */
export const asBoolean = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim().toLowerCase() !== 'false' : Boolean(value);

/** An attribute that is true by its presence, and false without it or as "false". */
export const booleanAttribute: ComplexAttributeConverter<boolean> = {
  fromAttribute: (value) => value !== null && asBoolean(value),
  toAttribute: (value) => (value ? '' : null),
};

/** An attribute that holds JSON. Anything else, such as "[object Object]", is reported once and read as nothing. */
export const jsonAttribute = (name: string): ComplexAttributeConverter<object | undefined> => ({
  fromAttribute: (value) => {
    try {
      const parsed = JSON.parse(value ?? 'null') as unknown;
      if (typeof parsed === 'object') return parsed ?? undefined;
    } catch {
      // Reported below.
    }
    reportOnce(
      `attribute ${name}`,
      `voucher-redeem: the attribute ${name} should be JSON, got ${value}. Set the property ${name} instead.`,
    );
    return undefined;
  },
});
