import type { Kysely } from 'kysely';

/**
 * The tables, as kysely needs to know them. Times are milliseconds since 1970. PostgreSQL's driver reads its 64-bit integers as
 * numbers (open-postgres.ts). Texts are written as text.ts says.
 */
export interface Tables {
  voucher_redeem_attempts: AttemptRow;
  voucher_redeem_rollbacks: RollbackRow;
  voucher_redeem_leases: { name: string; holder: string; until: number };
  voucher_redeem_webhooks: { id: string; at: number };
  voucher_redeem_budgets: { name: string; period: number; taken: number };
}

export interface AttemptRow {
  owner: string;
  id: string;
  version: number;
  state: 'open' | 'ambiguous' | 'settled';
  due_at: number | null;
  begun_at: number;
  changed_at: number;
  order_id: string | null;
  /** JSON. */
  data: string;
  claim_holder: string | null;
  claim_until: number | null;
}

export interface RollbackRow {
  redemption_id: string;
  owner: string;
  attempt_id: string;
  order_id: string | null;
  version: number;
  state: 'planned' | 'sent' | 'unknown' | 'done' | 'refused';
  reason: string;
  planned_at: number;
  sent_at: number | null;
  changed_at: number;
  key: string | null;
}

/** An open database, and which of the two it is, for the few statements that differ. */
export interface SqlDatabase {
  db: Kysely<Tables>;
  isPostgres: boolean;
  /** Whether the database has to be opened again after an error. */
  isLost(error: unknown): boolean;
}
