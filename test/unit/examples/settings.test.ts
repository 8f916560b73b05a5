import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../examples/node-backend/src/settings.ts';

const COMPLETE = {
  VOUCHERIFY_APP_ID: 'app',
  VOUCHERIFY_SECRET_KEY: 'key',
  VOUCHERIFY_WEBHOOK_SECRET: 'webhook',
  SHOP_ORIGINS: 'https://shop.example, https://www.shop.example',
  SESSION_SECRET: 'x'.repeat(32),
  STAFF_PASSWORD: 'y'.repeat(12),
};

describe('the settings of examples/node-backend', () => {
  it('are read from the environment, with defaults for the rest', () => {
    expect(readSettings(COMPLETE)).toMatchObject({
      origins: ['https://shop.example', 'https://www.shop.example'],
      apiUrl: undefined,
      databaseUrl: 'file:shop.db',
      port: 4020,
      trustProxy: false,
      isPasswordMade: false,
    });
  });

  it('name everything that is missing at once, and what to do about it', () => {
    let message = '';
    try {
      readSettings({});
    } catch (error) {
      message = (error as Error).message;
    }
    for (const name of Object.keys(COMPLETE).filter((name) => name !== 'STAFF_PASSWORD'))
      expect(message).toContain(`${name} is missing: `);
    expect(message).toContain('openssl rand -hex 32');
  });

  it('refuse a short secret, a short password, an address with a path and a port that is none', () => {
    for (const [name, value] of [
      ['SESSION_SECRET', 'short'],
      ['STAFF_PASSWORD', 'short'],
      ['SHOP_ORIGINS', 'https://shop.example/cart'],
      ['SHOP_ORIGINS', 'shop.example'],
      ['PORT', 'many'],
    ] as const) {
      expect(() => readSettings({ ...COMPLETE, [name]: value }), name).toThrow(name);
      // It may be secret.
      expect(() => readSettings({ ...COMPLETE, [name]: value })).not.toThrow(`"${value}"`);
    }
  });

  it('have another password at every start if none is given', () => {
    const { STAFF_PASSWORD, ...others } = COMPLETE;
    void STAFF_PASSWORD;
    const [one, two] = [readSettings(others), readSettings(others)];
    expect(one.isPasswordMade).toBe(true);
    expect(one.staffPassword.length).toBeGreaterThanOrEqual(12);
    expect(one.staffPassword).not.toBe(two.staffPassword);
  });
});
