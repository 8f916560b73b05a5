import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string) => readFileSync(posix.join(root, path), 'utf8');

describe('docs/accessibility.md', () => {
  const page = read('docs/accessibility.md');
  const links = [...page.matchAll(/\[([^\]]+)\]\(\.\.\/(test\/[^)]+)\)/g)].map(([, title, path]) => ({
    title: title!.replaceAll('\\`', '`'),
    path: path!,
  }));

  it('names tests that exist, by words of their titles', () => {
    expect(links.length).toBeGreaterThan(40);
    const wrong = links.filter(
      ({ title, path }) => !existsSync(posix.join(root, path)) || !read(path).includes(title),
    );
    expect(wrong).toEqual([]);
  });

  it('says of each criterion how it is known: by a test, or by a person who has tried it', () => {
    const rows = page.split('\n').filter((line) => /^\| \d/.test(line));
    expect(rows.length).toBeGreaterThan(35);
    expect(rows.filter((row) => !row.includes('](../test/') && !row.includes('Tried'))).toEqual([]);
  });
});

describe('the source of the box', () => {
  const sources = readdirSync(posix.join(root, 'src/element'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: read(`src/element/${path}`) }));

  it('has no tooltip', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter(({ text }) => /\stitle=/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('covers nothing of the page, which could hide what has the focus', () => {
    const covers = /position: (fixed|sticky)|z-index|popover|showModal/;
    expect(sources.filter(({ text }) => covers.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
