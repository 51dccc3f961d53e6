import { appendFile, readFile } from 'node:fs/promises';
import { CannotStart } from '../cannot-start';
import { type Owner, runAs } from './processes';

const name = 'postgres';

export const isRoot = () => process.getuid?.() === 0;

async function lookUp(): Promise<Owner | null> {
  try {
    const [uid, gid] = await Promise.all([runAs(null, 'id', ['-u', name]), runAs(null, 'id', ['-g', name])]);
    return { uid: Number(uid), gid: Number(gid) };
  } catch {
    return null;
  }
}

/** For images so small that they have neither useradd nor adduser. */
async function writeUserByHand(): Promise<void> {
  const taken = `${await readFile('/etc/passwd', 'utf8')}\n${await readFile('/etc/group', 'utf8')}`;
  const ids = new Set(Array.from(taken.matchAll(/^[^:]*:[^:]*:(\d+):/gm), (match) => Number(match[1])));
  const free = Array.from({ length: 899 }, (_, index) => 999 - index).find((id) => !ids.has(id));
  if (free === undefined) throw new Error('no user number below 1000 is free');
  await appendFile('/etc/group', `${name}:x:${free}:\n`);
  await appendFile('/etc/passwd', `${name}:x:${free}:${free}::/nonexistent:/usr/sbin/nologin\n`);
}

const quiet = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin'];
const waysToMake = [
  () => runAs(null, 'useradd', [...quiet, '--user-group', name]),
  () => runAs(null, 'adduser', [...quiet, '--group', name]),
  () => runAs(null, 'adduser', ['-S', '-D', '-H', name]),
  writeUserByHand,
];

/** PostgreSQL refuses to run as root; it then runs as the user its packages use, made here if there is none. */
export async function postgresUser(): Promise<Owner> {
  const there = await lookUp();
  if (there) return there;
  for (const make of waysToMake) {
    try {
      await make();
    } catch {
      continue;
    }
    const made = await lookUp();
    if (made) return made;
  }
  throw new CannotStart(
    `PostgreSQL may not run as root, and a user named ${name} could not be made: make one (useradd --system ${name}), ` +
      'run Hameau as another user, or set HAMEAU_DATABASE_URL.',
  );
}
