import { cloneDatabase } from '../../../kit/testing/database';
import { openDirectoryDatabase } from '../database';

/** Older ones were on their way to everybody when this test came. */
const recent = 3;

test('each of the last migrations can be taken back, and made as the first of a session, as an upgrade does', async () => {
  const database = await cloneDatabase();
  const url = database.url('directory');
  try {
    for (let count = 1; count <= recent; count += 1) {
      const before = await openDirectoryDatabase(url);
      for (let undone = 0; undone < count; undone += 1) await before.undoLastMigration();
      await before.destroy();
      const after = await openDirectoryDatabase(url);
      expect(await after.showMigrations()).toBe(false);
      await after.destroy();
    }
  } finally {
    await database.close();
  }
});
