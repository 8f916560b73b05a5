/** The index that the pages search in, as JSON. demo/site/search.ts reads it with these options. */
import MiniSearch from 'minisearch';

export const searchIndex = (pages) => {
  const index = new MiniSearch({ fields: ['title', 'text'], storeFields: ['page', 'title', 'address'] });
  index.addAll(
    pages.flatMap(({ path, title, sections }) =>
      sections.map((section) => ({
        id: `${path}#${section.id}`,
        page: title,
        title: section.title,
        address: section.id === '' ? path : `${path}#${section.id}`,
        text: section.text,
      })),
    ),
  );
  return JSON.stringify(index);
};
