import { chmod, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openPostgres } from './open';
import { aFolder, opening, sentenceOf, tidy } from './opener.fixtures';
import { isRoot, postgresUser } from './user';

jest.setTimeout(60_000);

const far: string[] = [];
afterEach(async () => {
  await tidy();
  for (const folder of far.splice(0)) await rm(folder, { recursive: true, force: true });
});

const testAsRoot = isRoot() ? test : test.skip;

testAsRoot('(as root) the server runs as the user postgres, in the project where it can', async () => {
  const folder = await aFolder();
  const { dataFolder } = await opening(folder);
  expect(dataFolder).toBe(join(folder, 'postgres', 'data'));
  expect((await stat(dataFolder)).uid).toBe((await postgresUser()).uid);
});

testAsRoot(
  '(as root) a project only root can enter keeps its data in /var/lib/hameau, and finds it again',
  async () => {
    const project = await aFolder();
    await chmod(project, 0o700);
    const first = await opening(join(project, '.hameau'));
    far.push(dirname(first.dataFolder));
    expect(first.dataFolder).toMatch(/^\/var\/lib\/hameau\/[0-9a-f]{16}\/data$/);
    await first.close();

    await chmod(project, 0o755);
    const second = await opening(join(project, '.hameau'));
    expect(second.dataFolder).toBe(first.dataFolder);
  },
);

testAsRoot('(as root) data that was shut away later is not replaced by an empty network', async () => {
  const project = await aFolder();
  const folder = join(project, '.hameau');
  await (await opening(folder)).close();
  await chmod(project, 0o700);
  expect(await sentenceOf(openPostgres({ folder }))).toMatch(
    /can no longer enter .*: let others enter that path again/,
  );
});

testAsRoot('(as root) data of another user is served as that user', async () => {
  const folder = await aFolder();
  const { dataFolder, close } = await opening(folder);
  await close();
  await mkdir(folder, { recursive: true });
  expect((await stat(dataFolder)).uid).not.toBe(0);
  expect((await opening(folder)).started).toBe(true);
});
