import { version } from '../version.ts';

/** How often each file has failed. */
const failures = new Map<string, number>();

/**
 * Imports a file that lies beside this one, by its URL. A failed load is tried again at once under another URL: Firefox
 * remembers a module that failed and never asks for the same URL again, Chromium and WebKit do ask.
 *
 * @param name relative to this file's URL: `locales/de.mjs`.
 */
export async function importFile<Module>(name: string): Promise<Module> {
  try {
    return await importOnce(name);
  } catch {
    return importOnce(name);
  }
}

async function importOnce<Module>(name: string): Promise<Module> {
  const failed = failures.get(name) ?? 0;
  const base: string = import.meta.url;
  const url = new URL(name, base);
  // A file of another version, still in a cache, must not be taken for ours.
  url.searchParams.set('v', version);
  if (failed > 0) url.searchParams.set('retry', String(failed));
  try {
    return (await import(/* @vite-ignore */ url.href)) as Module;
  } catch (error) {
    failures.set(name, failed + 1);
    throw new Error(`${url.href}: ${String(error)}`, { cause: error });
  }
}
