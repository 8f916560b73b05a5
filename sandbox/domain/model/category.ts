/** A group of vouchers and promotion tiers, for the stacking rules. A lower hierarchy is applied first. */
export interface Category {
  id: string;
  name: string;
  hierarchy: number;
  created_at: string;
}
