/** What a customer can agree to, for example to a newsletter. */
export interface Consent {
  id: string;
  name: string;
  description: string;
  category: 'MARKETING';
  created_at: string;
}
