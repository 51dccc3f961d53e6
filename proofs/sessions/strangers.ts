import type { DataSource } from 'typeorm';
import { anEmail } from './people';

/** So many confirmed accounts with the password of a known one, at whom nobody has guessed; answers their addresses. */
export async function accountsLike(db: DataSource, email: string, count: number): Promise<string[]> {
  const emails = Array.from({ length: count }, anEmail);
  await db.query(
    `insert into accounts (id, email, password_hash, display_name, locale, verified_at)
     select gen_random_uuid(), given, password_hash, display_name, locale, verified_at
     from accounts, unnest($2::text[]) given where email = $1`,
    [email, emails],
  );
  return emails;
}
