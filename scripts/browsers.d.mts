export function findBrowsers(): { chromium?: string; firefox?: string; webkit?: string };
export const CHROMIUM_ARGS: string[];
