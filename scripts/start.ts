import { BadSettings } from '../kit/config';
import { openApart } from './apart';
import { CannotStart, detailOf, errorCode } from './cannot-start';
import { haveCaughtUp } from './catching-up';
import { portOf, settings as readSettings } from './config';
import { greeting } from './greeting';
import { type Ground, openGround } from './ground';
import { openAlone, openProduct, type Product, type Running } from './product';
import { progressOn } from './progress';
import { seedOnce } from './seeding';
import { serviceNames } from './services';

const { env } = process;
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** What is open so far, the last to be closed first. A start that is interrupted closes what it got to. */
const closers: (() => Promise<void>)[] = [];

/** npm start [-- SERVICE | gateway | --apart] */
async function start([what, ...rest]: readonly string[]): Promise<void> {
  const isKnown =
    what === undefined || what === '--apart' || what === 'gateway' || serviceNames.includes(what);
  if (!isKnown || rest.length > 0) {
    throw new CannotStart(
      `npm start takes one of ${serviceNames.join(', ')}, gateway or --apart, or nothing; not ${[what, ...rest].join(' ')}.`,
    );
  }
  const settings = readSettings(env);
  const progress = progressOn(process.stderr);
  closers.push(async () => progress.end());
  const ground = await openGround(settings, withPublicUrl(env), (sentence) => progress.say(sentence));
  closers.push(() => ground.close());

  const isWhole = what === undefined || what === '--apart';
  progress.end();
  if (isWhole) {
    const ending = new AbortController();
    closers.push(async () => ending.abort());
    await seedOnce(ground, settings, env, ending.signal);
  }
  if (isEnding) return;
  const running = await open(what, ground);
  closers.push(() => running.close());
  if (!(await haveCaughtUp(running.services ?? [])))
    say('Some services have not heard all of the others yet, and show less until then: see /readyz.');
  say(isWhole ? greeting(running.url, settings, ground) : `${what} answers at ${running.url}`);
}

function open(what: string | undefined, ground: Ground): Promise<Running & Partial<Product>> {
  const whole = withPublicUrl(env);
  if (what === undefined) return openProduct(ground, whole);
  if (what === 'gateway') return openProduct(ground, whole, { apart: true });
  if (what === '--apart') {
    const ports = Object.fromEntries(serviceNames.map((name) => [name, portOf(name, env)]));
    return openApart(ground, whole, { ...ports, gateway: gatewayPort() }, say);
  }
  return openAlone(what, ground, whole);
}

const gatewayPort = () => Number(env['HAMEAU_PORT'] || 4000);

const withPublicUrl = (given: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...given,
  HAMEAU_PUBLIC_URL: given['HAMEAU_PUBLIC_URL'] || `http://localhost:${gatewayPort()}`,
});

/** What the operator can mend is one sentence; anything else is a bug and keeps its stack. */
function explain(error: unknown): string {
  if (error instanceof CannotStart || error instanceof BadSettings) return error.message;
  if (errorCode(error) === 'EADDRINUSE') {
    const port = detailOf(error, 'port');
    return `Port ${port} is taken by another program: end that one, or set another port (HAMEAU_PORT for the gateway, HAMEAU_<SERVICE>_PORT for a service by itself).`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

let isEnding = false;

/** Closes in order and ends the process; asked again while it does, ends it at once. */
async function end(code: number): Promise<void> {
  if (isEnding) process.exit(1);
  isEnding = true;
  try {
    for (const close of closers.reverse()) await close();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
  }
  process.exit(code);
}

// Ctrl-C, the operator's stop, and the end of the process that started this one.
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(signal, () => void end(0));

start(process.argv.slice(2)).catch((error) => {
  if (isEnding) return;
  process.stderr.write(`${explain(error)}\n`);
  void end(1);
});
