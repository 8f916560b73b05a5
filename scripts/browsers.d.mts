export function findBrowsers(): { chromium?: string; firefox?: string; webkit?: string };
export function headlessChromium(): string | undefined;
export function installBrowsers(): void;
export const CHROMIUM_ARGS: string[];
