/**
 * Makes the anchors of a page's headings, in their order, as GitHub does: a heading that comes again gets a number.
 *
 * @returns the function that gives the anchor of the next heading
 */
export function headingAnchors() {
  const taken = new Set();
  return (heading) => {
    const anchor = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    let unique = anchor;
    for (let count = 1; taken.has(unique); count++) unique = `${anchor}-${count}`;
    taken.add(unique);
    return unique;
  };
}
