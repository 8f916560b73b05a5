import { createServerClient } from 'voucher-redeem/server';
import { SqlStoreError } from 'voucher-redeem/server/sql';
import { createShop } from './app.ts';
import { priceOf } from './catalogue.ts';
import { openShopDatabase } from './database.ts';
import { addressOf, listen } from './listen.ts';
import { readSettings, SettingsError } from './settings.ts';

/** `npm start`: reads the settings, opens the database, and listens. */
async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const { applicationId, secretKey, apiUrl, origins, port } = settings;
  const database = await openShopDatabase(settings.databaseUrl);
  const shop = createShop({
    ...database,
    vouchers: createServerClient({ applicationId, secretKey, apiUrl }),
    webhookSecret: settings.webhookSecret,
    sessionSecret: settings.sessionSecret,
    staffPassword: settings.staffPassword,
    hasHttps: origins.every((origin) => origin.startsWith('https:')),
    isOwnPage: (origin) => origins.includes(origin),
    priceOf,
    addressOf: addressOf(settings.trustProxy),
  });
  const listening = await listen(shop, database.orders, { port, host: '0.0.0.0' });
  console.log(`The shop’s backend listens at ${listening.url}`);
  if (settings.isPasswordMade) console.log(`The password of the staff: ${settings.staffPassword}`);
  const stop = async () => {
    await listening.close();
    await database.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

start().catch((error: unknown) => {
  // Their messages say what to do.
  const isKnown = error instanceof SettingsError || error instanceof SqlStoreError;
  const isTaken = (error as { code?: unknown }).code === 'EADDRINUSE';
  console.error(isKnown ? error.message : isTaken ? 'The port is taken. Set another PORT.' : error);
  process.exit(1);
});
