import type { Alias, Plugin, PluginOption } from 'vite';

export interface FrameOptions {
  plugins: PluginOption[];
  /** What is imported in place of files that a module would load later. */
  alias: Alias[];
  minify?: boolean;
}

export function buildFrameScript(options: FrameOptions): Promise<string>;
export function playgroundFrame(options: FrameOptions): Plugin;
