import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openPostgres } from './open';
import { aFolder, opening, sentenceOf, tidy } from './opener.fixtures';
import { isRoot } from './user';

jest.setTimeout(60_000);
afterEach(tidy);

test('a state folder that cannot be made is told with the way out', async () => {
  const file = join(await aFolder(), 'file');
  await writeFile(file, '');
  expect(await sentenceOf(openPostgres({ folder: join(file, '.hameau') }))).toBe(
    `The database cannot be kept in ${file}/.hameau: a part of the path is a file, not a folder. Make it writable for ` +
      'this user, move the project, or set HAMEAU_DATABASE_URL.',
  );
});

const testUnlessRoot = isRoot() ? test.skip : test;

testUnlessRoot('(not as root) a folder without permission is told with the way out', async () => {
  const folder = await aFolder();
  await chmod(folder, 0o500);
  expect(await sentenceOf(openPostgres({ folder: join(folder, '.hameau') }))).toMatch(
    /^The database cannot be kept in .*: permission is denied\. Make it writable/,
  );
});

test('data of another major version is left alone', async () => {
  const folder = await aFolder();
  const { dataFolder, close } = await opening(folder);
  await close();
  await writeFile(join(dataFolder, 'PG_VERSION'), '17\n');
  expect(await sentenceOf(openPostgres({ folder }))).toMatch(
    /was made by PostgreSQL 17, and this Hameau brings 18: move/,
  );
});

test('a missing password is told, and the data beside it left alone', async () => {
  const folder = await aFolder();
  const { dataFolder, close } = await opening(folder);
  await close();
  const password = join(dirname(dataFolder), 'password');
  await rename(password, `${password}-away`);
  expect(await sentenceOf(openPostgres({ folder }))).toMatch(/password is missing, .* put it back/);
  await rename(`${password}-away`, password);
  expect((await opening(folder)).started).toBe(true);
});

test('a wrong password is told when a running server is joined', async () => {
  const folder = await aFolder();
  const { dataFolder } = await opening(folder);
  await writeFile(join(dirname(dataFolder), 'password'), 'wrong');
  expect(await sentenceOf(openPostgres({ folder }))).toMatch(
    /does not accept the password in .*: put the right one back/,
  );
});

test('a server that cannot start says why and where its log is', async () => {
  const folder = await aFolder();
  const { dataFolder, logFile, close } = await opening(folder);
  await close();
  await rm(join(dataFolder, 'global', 'pg_control'));
  const sentence = await sentenceOf(openPostgres({ folder }));
  expect(sentence).toMatch(/^The embedded PostgreSQL ended at once \(.*pg_control.*\): see/);
  expect(sentence).toContain(logFile);
});
