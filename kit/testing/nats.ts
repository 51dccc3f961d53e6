import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { isLeftOut } from './extra';
import { freePort } from './free-port';
import { until } from './until';

/** The NATS server of this machine, if it has one (Debian: nats-server). */
export const natsServer = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin']
  .map((folder) => join(folder, 'nats-server'))
  .find((file) => existsSync(file));

/** Is what needs one left out here? */
export const isLeftOutWithoutNats = (name: string): boolean =>
  isLeftOut(name, { file: natsServer, what: 'a NATS server', package: 'nats-server' });

export interface NatsProcess {
  readonly url: string;
  /** As a power cut does: what it held is gone. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** A NATS server of its own, at a free port of this machine; it keeps nothing on disk. Started by `start`, any number of times. */
export async function natsProcess(): Promise<NatsProcess> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  return {
    url: `nats://127.0.0.1:${port}`,
    async start() {
      if (!natsServer)
        throw new Error('There is no NATS server on this machine: apt-get install nats-server.');
      child = spawn(natsServer, ['--addr', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
      await until(() => isListening(port));
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
