import { BadSettings } from '../kit/config';
import { openApart } from './apart';
import { CannotStart, detailOf, errorCode } from './cannot-start';
import { portOf, settings as readSettings } from './config';
import { seedDemo } from './demo/seed';
import { greeting } from './greeting';
import { type Ground, openGround } from './ground';
import { openAlone, openProduct, type Running } from './product';
import { progressOn } from './progress';
import { serviceNames } from './services';

const { env } = process;
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** npm start [-- SERVICE | gateway | --apart]. Returns what ends it all. */
async function start([what, ...rest]: readonly string[]): Promise<() => Promise<void>> {
  const isKnown =
    what === undefined || what === '--apart' || what === 'gateway' || serviceNames.includes(what);
  if (!isKnown || rest.length > 0) {
    throw new CannotStart(
      `npm start takes one of ${serviceNames.join(', ')}, gateway or --apart, or nothing; not ${[what, ...rest].join(' ')}.`,
    );
  }
  const settings = readSettings(env);
  const progress = progressOn(process.stderr);
  const ground = await openGround(settings, withPublicUrl(env), (sentence) => progress.say(sentence));
  try {
    const isWhole = what === undefined || what === '--apart';
    if (isWhole) await seedDemo(ground.urls, { withNetwork: settings.HAMEAU_DEMO, progress });
    progress.end();
    const running = await open(what, ground);
    say(isWhole ? greeting(running.url, settings, ground) : `${what} answers at ${running.url}`);
    return () => running.close().then(() => ground.close());
  } catch (error) {
    progress.end();
    await ground.close();
    throw error;
  }
}

function open(what: string | undefined, ground: Ground): Promise<Running> {
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

function fail(error: unknown): void {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

/** Ends in order on Ctrl-C, on SIGTERM, and when the process that started this one is gone. A second signal ends it at once. */
function endOn(ending: Promise<() => Promise<void>>): void {
  let isEnding = false;
  const end = () => {
    if (isEnding) process.exit(1);
    isEnding = true;
    ending
      .then((close) => close())
      .catch(fail)
      .finally(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(signal, end);
}

const started = start(process.argv.slice(2));
endOn(started);
started.catch((error) => {
  fail(error);
  if (process.connected) process.disconnect();
});
