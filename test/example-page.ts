import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './consumer.ts';

/** A page of docs/frameworks/, as a newcomer uses it: its files are copied, and its commands are typed. */
export interface ExamplePage {
  files: { path: string; text: string }[];
  /** The commands, a list for each code block: those of one terminal stand in one block. */
  commands: string[][];
}

export function readExamplePage(name: string): ExamplePage {
  const page = readFileSync(join(root, `docs/frameworks/${name}.md`), 'utf8');
  const [prose = '', shown = ''] = page.split('\n## The files\n');
  return {
    files: [...shown.matchAll(/^### `(.+)`\n\n```\w*\n([^]*?)^```$/gm)].map(([, path = '', text = '']) => ({
      path,
      text,
    })),
    commands: [...prose.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) =>
      block
        .split('\n')
        .map((line) => line.replace(/ +#.*/, ''))
        .filter(Boolean),
    ),
  };
}

/** Writes the files into a folder, each under its path. */
export function copyFiles({ files }: ExamplePage, folder: string): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
