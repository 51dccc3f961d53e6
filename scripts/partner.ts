import { openIdentityDatabase } from '../services/identity/database';
import { nameRepresentative } from '../services/identity/representatives/naming';
import { CannotStart } from './cannot-start';
import { settings as readSettings } from './config';
import { openGround } from './ground';

/**
 * npm run partner -- SLUG EMAIL: names a member, by the address of their account, who represents a partner from now on. They invite the others
 * themselves. Hameau may run meanwhile; again is the same.
 */
async function main([slug, email, ...rest]: readonly string[]): Promise<void> {
  if (!slug || !email || rest.length > 0)
    throw new CannotStart('npm run partner -- SLUG EMAIL, of a partner and of the account of a member.');
  const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);
  const ground = await openGround(readSettings(process.env), process.env, say);
  try {
    const url = ground.urls['identity'];
    if (!url) throw new CannotStart('There is no database of identity: set IDENTITY_DATABASE_URL.');
    const db = await openIdentityDatabase(url);
    try {
      const { isPartner, isMember } = await nameRepresentative(db, slug, email);
      if (!isPartner) throw new CannotStart(`There is no partner ${slug}: enter it first.`);
      if (!isMember)
        throw new CannotStart(`No member has the confirmed address ${email}: have them sign up.`);
      say(`${email} represents ${slug}.`);
    } finally {
      await db.destroy();
    }
  } finally {
    await ground.close();
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error instanceof CannotStart ? error.message : (error.stack ?? error.message)}\n`);
  process.exitCode = 1;
});
