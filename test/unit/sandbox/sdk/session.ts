import { VoucherifyServerSide } from '@voucherify/sdk';
import { startSandbox, type ServedSandbox } from '../../../../sandbox/server.ts';

/** Voucherify's own SDK for backends, and a record of the calls that tests make with it. */

export type Sdk = ReturnType<typeof VoucherifyServerSide>;

export interface SdkSession {
  sandbox: ServedSandbox;
  sdk: Sdk;
  /** The calls that were made, such as `vouchers.balance.create`. */
  made: Set<string>;
}

/** Starts a sandbox on a free port, and the SDK that sends its requests there. */
export async function openSession(): Promise<SdkSession> {
  const sandbox = await startSandbox({ port: 0 });
  const sdk = VoucherifyServerSide({
    applicationId: 'sandbox-app-id',
    secretKey: 'sandbox-app-token',
    apiUrl: sandbox.url,
  });
  const made = new Set<string>();
  return { sandbox, sdk: recorded(sdk, made), made };
}

/** What a part needs itself. `validations.promotions` is `promotions` again, and the limits send no request. */
const inner = ['client', 'promotions', 'apiLimitsHandler'];

/** The names of all calls below a part of the SDK. */
export function callsOf(part: object, path = ''): string[] {
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(part));
  const own =
    path === '' ? [] : methods.filter((name) => name !== 'constructor').map((name) => `${path}.${name}`);
  const parts = Object.entries(part).filter(
    ([name, value]) => isPart(value) && (!inner.includes(name) || (name === 'promotions' && path === '')),
  );
  return [
    ...own,
    ...parts.flatMap(([name, value]) => callsOf(value as object, path === '' ? name : `${path}.${name}`)),
  ];
}

function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The same part of the SDK. Each call is added to `made`. */
function recorded<Part extends object>(part: Part, made: Set<string>, path = ''): Part {
  return new Proxy(part, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof name === 'symbol') return value;
      const at = path === '' ? name : `${path}.${name}`;
      if (typeof value === 'function')
        return (...parameters: unknown[]): unknown => {
          made.add(at);
          return value.apply(target, parameters) as unknown;
        };
      return isPart(value) ? recorded(value, made, at) : value;
    },
  });
}
