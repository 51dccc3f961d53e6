import { openIdentityDatabase } from '../../services/identity/database';

/** Migrates every service's schema once. */
export async function fillTemplate(urls: Readonly<Record<string, string>>): Promise<void> {
  const open = { identity: openIdentityDatabase };
  for (const [service, openDatabase] of Object.entries(open)) {
    const db = await openDatabase(urls[service] ?? '');
    await db.destroy();
  }
}
