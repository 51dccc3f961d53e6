import { settings as readSettings } from './config';
import { seed } from './demo/seed';
import { openGround } from './ground';
import { progressOn } from './progress';
import { wholeSeed } from './seeding';

/** Fills the databases; a start runs it as a process of its own, since what it takes in memory is not given back. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const progress = progressOn(process.stderr);
  const ground = await openGround(settings, process.env, (sentence) => progress.say(sentence));
  try {
    await seed(ground.urls, { whole: wholeSeed(settings), withNetwork: settings.HAMEAU_DEMO, progress });
  } finally {
    progress.end();
    await ground.close();
  }
}

/** Whoever started this process has ended. */
const giveUp = () => process.exit(1);

process.on('disconnect', giveUp);
main()
  .catch((error: Error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`);
    process.exitCode = 1;
  })
  .finally(() => {
    process.off('disconnect', giveUp);
    if (process.connected) process.disconnect();
  });
