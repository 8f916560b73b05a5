/** A group of vouchers and promotion tiers, which stacking rules go by. A lower hierarchy is applied first. */
export interface Category {
  id: string;
  name: string;
  hierarchy: number;
  created_at: string;
}

/** A category as a response shows it. */
export interface CategoryBody extends Category {
  object: 'category';
}

/** The categories of something that has one or none, as a list that a response shows. */
export function serializeCategories(
  categories: ReadonlyMap<string, Category>,
  id: string | null,
): CategoryBody[] {
  const category = categories.get(id ?? '');
  return category === undefined ? [] : [{ ...category, object: 'category' }];
}
