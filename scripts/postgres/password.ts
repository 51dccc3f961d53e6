import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart, errorCode, reasonOf } from '../cannot-start';
import { type Home, ownedBy } from './home';

/** Linked into place, which succeeds for one of two openers only; the other reads what the first one wrote. */
async function write(path: string, { owner }: Home): Promise<void> {
  const draft = `${path}-${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(24).toString('base64url'));
    await file.sync();
  } finally {
    await file.close();
  }
  await ownedBy(owner, draft);
  await link(draft, path).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft, { force: true });
}

export function passwordFile({ folder }: Home): string {
  return join(folder, 'password');
}

/** The superuser's password, made at the first start and readable only by the server's user. */
export async function passwordOf(home: Home, isNew: boolean): Promise<string> {
  const path = passwordFile(home);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw new CannotStart(`${path} cannot be read: ${reasonOf(error)}.`);
    if (!isNew)
      throw new CannotStart(
        `${path} is missing, and without it the database beside it cannot be opened: put it back, or move ` +
          `${home.folder} away to begin with an empty network.`,
      );
  }
  try {
    await write(path, home);
  } catch (error) {
    throw new CannotStart(`${path} cannot be written: ${reasonOf(error)}.`);
  }
  return readFile(path, 'utf8');
}
