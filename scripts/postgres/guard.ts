import { spawn } from 'node:child_process';
import type { Home } from './home';

const script =
  'cat >/dev/null; read -r pid <"$0/data/postmaster.pid" && kill -QUIT "$pid" && sleep 1; rm -rf "$0"';

/**
 * A small process that waits for the end of ours and then ends the throwaway server and removes its folder, so that a
 * killed test run leaves nothing behind. Returns what calls it off.
 */
export function guard({ folder }: Home): () => void {
  const watcher = spawn('/bin/sh', ['-c', script, folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  if (watcher.stdin && 'unref' in watcher.stdin && typeof watcher.stdin.unref === 'function')
    watcher.stdin.unref();
  return () => void watcher.kill('SIGKILL');
}
