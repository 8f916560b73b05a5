import type { Category } from '../../domain/model/category.ts';

/** A category in a response. */
export interface CategoryBody extends Category {
  object: 'category';
}

/** The category of an object, as the list that a response has. */
export function serializeCategories(category: Category | null | undefined): CategoryBody[] {
  return category === null || category === undefined ? [] : [{ ...category, object: 'category' }];
}
