import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { nodeOfOthers, othersFolder } from './other-process';

const changedAt = (...path: string[]): number =>
  statSync(join(othersFolder, ...path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** npm writes its own list when all the rest is there: an install that was interrupted is not taken for a whole one. */
const isInstalled = (): boolean =>
  changedAt('node_modules', '.package-lock.json') > changedAt('package-lock.json');

/** Without the scripts that packages bring along, which none of these needs, and without asking long where nobody answers. */
const install = [
  'ci',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--fetch-retries=1',
  '--loglevel=error',
];

/** Has the packages of the others installed, as their lock file says. Resolves with the reason when that cannot be. */
export async function reasonToLeaveOthersOut(say: (sentence: string) => void): Promise<string | null> {
  try {
    if (!isInstalled()) {
      say('Installing what Hameau is compared with, some 600 MB; this is kept for the next run.');
      await npm(install);
    }
    nodeOfOthers();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What npm says begins with the reason, and goes on with where in its own code it found out. */
const shownLines = 4;

async function npm(args: readonly string[]): Promise<void> {
  const child = spawn('npm', args, { cwd: othersFolder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = await new Promise<string | number | null>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  if (ended === 0) return;
  const reason = said.trim().split('\n').slice(0, shownLines).join('\n');
  throw new Error(`npm ${args[0]} ended with ${ended}.\n${reason}`);
}
