export function findPostgres(): string | undefined;
export function installPostgres(): void;
export const POSTGRES_MISSING: string;
