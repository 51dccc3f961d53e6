import type { DataSource } from 'typeorm';

/** Does the work in a database that is opened for it, and closes it again. */
export async function within<Answer>(
  opening: Promise<DataSource>,
  work: (db: DataSource) => Promise<Answer>,
): Promise<Answer> {
  const db = await opening;
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
