import { fork } from 'node:child_process';
import { join } from 'node:path';
import { sourceVersion } from '../services/regions/places/gazetteer/source-files';
import { CannotStart } from './cannot-start';
import { databaseVariable, type Settings } from './config';
import { isFinished } from './demo/stages';
import type { Ground } from './ground';
import { root } from './root';

/** Names the data that this version wants in the databases. */
export const wholeSeed = ({ HAMEAU_DEMO }: Settings): string =>
  `everything ${HAMEAU_DEMO ? 'and the demo network with its partner and organisations' : 'but the demo network'}, ${sourceVersion()}`;

/** Fills the databases unless they are. Aborted, it leaves what is in; the next start goes on from there. */
export async function seedOnce(
  { urls, key }: Ground,
  settings: Settings,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  if (await isFinished(urls['gateway'] ?? '', wholeSeed(settings))) return;
  const databases = Object.entries(urls).map(([name, url]) => [databaseVariable(name), url]);
  const child = fork(join(root, 'scripts', 'run.cjs'), ['seed'], {
    env: { ...env, ...Object.fromEntries(databases), HAMEAU_KEY: key.toString('base64url') },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
    signal,
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => {});
  });
  if (code === 0 || signal.aborted) return;
  throw new CannotStart(
    'The places or the demo network could not be put in: what went wrong is said above. Start again to go on.',
  );
}
