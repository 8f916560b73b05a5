/** Countries whose Spanish is that of Latin America (`es-419`), as CLDR has them. */
const LATIN_AMERICA = 'AR BO BR BZ CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV US UY VE'.split(' ');

/** The language that readers of another one read too: Bokmål for Nynorsk, and written Chinese for Cantonese. */
const ALSO_READ: { [language: string]: string } = { nn: 'nb', yue: 'zh-Hant' };

// Every drawing of a box asks again.
const known = new Map<string, string[]>();
const fullTags = new Map<string, Intl.Locale | undefined>();

/**
 * The tags of languages whose words can be used for a language, the best one first: `es-MX`, `es-419`, `es`. All are in the same
 * script: a page in `zh-TW` never gets the simplified characters of `zh`. English is not added.
 *
 * @param tag a language tag as `Intl` writes it. For any other text there is only the text itself.
 */
export function fallbackTags(tag: string): string[] {
  const tags = known.get(tag) ?? findFallbackTags(tag);
  known.set(tag, tags);
  return tags;
}

function findFallbackTags(tag: string): string[] {
  const full = fullTag(tag);
  if (!full) return [tag];
  const { language, script, region = '' } = full;
  const tags = [
    ...shorterTags(new Intl.Locale(tag).baseName),
    full.baseName,
    `${language}-${region}`,
    ...varietyOf(language, region),
    `${language}-${script}`,
    language,
    ALSO_READ[language] ?? language,
  ];
  return [...new Set([tag, ...tags.filter((other) => fullTag(other)?.script === script)])];
}

/** A tag with its script and region: `zh-Hant-TW` for `zh-TW`. Undefined if the text is not a language tag. */
function fullTag(tag: string): Intl.Locale | undefined {
  if (!fullTags.has(tag)) fullTags.set(tag, maximized(tag));
  return fullTags.get(tag);
}

function maximized(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(normalizeTag(tag)).maximize();
  } catch {
    return undefined;
  }
}

/** "de-AT-1996" and "de-AT": the tag without its last parts, as long as it is more than the language. */
function shorterTags(tag: string): string[] {
  const end = tag.lastIndexOf('-');
  return end < 0 ? [] : [tag, ...shorterTags(tag.slice(0, end))];
}

/** The variety of a language that is written in more regions than the one of its name. */
function varietyOf(language: string, region: string): string[] {
  if (language === 'es' && LATIN_AMERICA.includes(region)) return ['es-419'];
  return language === 'pt' && region !== 'BR' ? ['pt-PT'] : [];
}

/** Whether two tags are of one language, written in one script: `de` and `de-AT`, but not `zh` and `zh-TW`. */
export function isSameLanguage(one: string, other: string): boolean {
  const [a, b] = [fullTag(one), fullTag(other)];
  return a && b ? a.language === b.language && a.script === b.script : one === other;
}

/**
 * A language tag as `Intl` writes it. `no`, the older tag of Norwegian, becomes `nb`.
 *
 * @throws RangeError if the text is not a language tag
 */
export const canonicalTag = (tag: string): string => String(new Intl.Locale(tag)).replace(/^no(?=-|$)/, 'nb');

/**
 * The language tag that a page means. Many servers write the name of a language as an operating system does, such as `de_DE` or
 * `pt_BR.UTF-8`.
 *
 * @throws RangeError if the text is neither
 */
export const normalizeTag = (tag: string): string =>
  canonicalTag(
    tag
      .trim()
      .replace(/[.@].*/, '')
      .replaceAll('_', '-'),
  );
