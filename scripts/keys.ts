import { openIdentityDatabase } from '../services/identity/database';
import { replaceKeys, rotateKeys } from '../services/identity/keys/rotation';
import { CannotStart } from './cannot-start';
import { settings as readSettings } from './config';
import { openGround } from './ground';

const ways = {
  rotate: {
    act: rotateKeys,
    done: 'Another key is published, and signs in two minutes. No token is refused for it.',
  },
  replace: {
    act: replaceKeys,
    done: 'There is one new key. Within 15 seconds tokens signed before are refused; clients get others by their refresh tokens.',
  },
} as const;

/** npm run keys -- rotate | replace: another key for access tokens, while Hameau runs or not. */
async function main([name = '']: readonly string[]): Promise<void> {
  if (!Object.hasOwn(ways, name))
    throw new CannotStart('Say which: npm run keys -- rotate, or npm run keys -- replace.');
  const { act, done } = ways[name as keyof typeof ways];
  const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
  const ground = await openGround(readSettings(process.env), process.env, say);
  try {
    const url = ground.urls['identity'];
    if (!url) throw new CannotStart('There is no database of identity: set IDENTITY_DATABASE_URL.');
    const db = await openIdentityDatabase(url);
    await act(db).finally(() => db.destroy());
    say(done);
  } finally {
    await ground.close();
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error instanceof CannotStart ? error.message : (error.stack ?? error.message)}\n`);
  process.exitCode = 1;
});
