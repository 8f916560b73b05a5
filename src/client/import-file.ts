import { version } from '../version.ts';

/** How often each file could not be loaded. */
const failureCounts = new Map<string, number>();

/**
 * Imports another file of this library. If it cannot be loaded, it is requested a second time at once, under another URL. The URL
 * has to differ because Firefox never requests the URL of a failed module again. Chromium and WebKit do.
 *
 * @param name the path from the folder of this file, for example `locales/de.mjs`.
 * @throws {Error} with the file's URL in the message, if it cannot be loaded at the second time either.
 */
export async function importFile<Module>(name: string): Promise<Module> {
  try {
    return await importOnce(name);
  } catch {
    return importOnce(name);
  }
}

async function importOnce<Module>(name: string): Promise<Module> {
  const failureCount = failureCounts.get(name) ?? 0;
  const base: string = import.meta.url;
  const url = new URL(name, base);
  // A cache may still have this file of another version under the URL without a version.
  url.searchParams.set('v', version);
  if (failureCount > 0) url.searchParams.set('retry', String(failureCount));
  try {
    return (await import(/* @vite-ignore */ url.href)) as Module;
  } catch (error) {
    failureCounts.set(name, failureCount + 1);
    throw new Error(`${url.href}: ${String(error)}`, { cause: error });
  }
}
