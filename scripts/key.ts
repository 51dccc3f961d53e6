import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart, errorCode, reasonOf } from './cannot-start';

/**
 * The secret that the processes of one Hameau share: calls between them are signed with it and the passwords of the database
 * roles come from it. Made at the first start, and appearing whole or not at all, so that two starting at once agree.
 */
export async function keyIn(folder: string): Promise<Buffer> {
  const file = join(folder, 'key');
  try {
    await mkdir(folder, { recursive: true });
    const known = await readKey(file);
    if (known) return known;
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    await link(draft, file).catch((error) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
    await unlink(draft);
  } catch (error) {
    throw new CannotStart(
      `The folder ${folder} cannot be used, since ${reasonOf(error)}: let this user write there, or name another in HAMEAU_FOLDER.`,
    );
  }
  const key = await readKey(file);
  if (key) return key;
  throw new CannotStart(
    `The key in ${file} is not whole: restore it from a backup, or remove it to have a new one made.`,
  );
}

async function readKey(file: string): Promise<Buffer | null> {
  try {
    const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url');
    return key.length >= 32 ? key : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
