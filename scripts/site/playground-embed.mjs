/**
 * A box in the state that a page speaks of. The Markdown has a comment, which repository hosts do not show:
 *
 *     <!-- playground: preview=&do.check=TENOFF -->
 *
 * The text after the colon is the hash of a link to the playground. The page fits the height; a number before the colon, px, keeps
 * what follows in its place meanwhile.
 */
import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';

export function embed(text, toRoot, height = '300') {
  const hash = escapeHtml(text.trim());
  return `<figure class="playground">
<iframe src="${toRoot}playground.html?embed#${hash}" title="The box, to try" loading="lazy" height="${height}"></iframe>
<figcaption><a href="${toRoot}playground.html#${hash}">Change it in the playground</a></figcaption>
</figure>`;
}
