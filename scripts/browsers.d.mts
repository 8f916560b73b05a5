export function findBrowsers(): { chromium?: string; firefox?: string; webkit?: string };
export function installBrowsers(): void;
export const CHROMIUM_ARGS: string[];
