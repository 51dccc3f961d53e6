import { openDirectoryDatabase } from '../services/directory/database';
import { rebuildDocuments } from '../services/directory/documents/documents';
import { CannotStart } from './cannot-start';
import { settings as readSettings } from './config';
import { openGround } from './ground';
import { progressOn } from './progress';

/**
 * npm run db:rebuild: makes the directory's documents, and who belongs where, anew from the tables they come from. Hameau may run meanwhile;
 * interrupted, it is begun again.
 */
async function main(): Promise<void> {
  const progress = progressOn(process.stderr);
  const ground = await openGround(readSettings(process.env), process.env, (sentence) =>
    progress.say(sentence),
  );
  try {
    const url = ground.urls['directory'];
    if (!url) throw new CannotStart('There is no database of the directory: set DIRECTORY_DATABASE_URL.');
    const db = await openDirectoryDatabase(url);
    try {
      const [{ total }] = await db.query('select count(*)::int as total from people');
      const count = await rebuildDocuments(db, {
        onProgress: (done) => progress.at('members', done, Math.max(done, total)),
      });
      progress.end();
      process.stderr.write(`Made anew: the documents of ${count} members.\n`);
    } finally {
      await db.destroy();
    }
  } finally {
    progress.end();
    await ground.close();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof CannotStart ? error.message : (error.stack ?? error.message)}\n`);
  process.exitCode = 1;
});
