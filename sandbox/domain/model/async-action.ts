/** What an asynchronous action does, in the words of the API. */
export type AsyncActionType =
  | 'CAMPAIGN.VOUCHERS_DELETE'
  | 'CAMPAIGN.VOUCHERS_GENERATE'
  | 'CAMPAIGN.VOUCHERS_IMPORT_CSV'
  | 'CUSTOMERS.BULK_UPDATE'
  | 'CUSTOMERS.IMPORT_CSV'
  | 'CUSTOMERS.METADATA_UPDATE'
  | 'PRODUCTS.BULK_UPDATE'
  | 'PRODUCTS.IMPORT_CSV'
  | 'PRODUCTS.METADATA_UPDATE'
  | 'VOUCHERS.IMPORT'
  | 'VOUCHERS.IMPORT_CSV';

/** An asynchronous action. In the sandbox it is done when it is answered. */
export interface AsyncAction {
  id: string;
  type: AsyncActionType;
  /** How many objects it created, changed or deleted. */
  done: number;
  created_at: string;
}
