import { z } from 'zod';
import { BadSettings, databaseSetting, originsSetting, portSetting, readConfig, urlSetting } from './config';

const shape = {
  ORCHARD_DATABASE_URL: databaseSetting,
  ORCHARD_PORT: portSetting.default(4_009),
  ORCHARD_URL: urlSetting.optional(),
  ORCHARD_NAME: z.string().default('orchard'),
};
const database = 'postgres://user:word@127.0.0.1:5432/orchard';

test('settings come with their types and defaults; an empty value counts as unset', () => {
  const read = readConfig(shape, { ORCHARD_DATABASE_URL: database, ORCHARD_PORT: '0', ORCHARD_NAME: '' });
  expect(read).toEqual({ ORCHARD_DATABASE_URL: database, ORCHARD_PORT: 0, ORCHARD_NAME: 'orchard' });
});

test('every fault is told at once, each under its name, without the value', () => {
  const given = { ORCHARD_PORT: 'secret-1', ORCHARD_URL: 'ftp://secret-2', OTHER: 'x' };
  const read = () => readConfig(shape, given);
  expect(read).toThrow(BadSettings);
  expect(read).toThrow(/see \.env\.example/);
  for (const name of ['ORCHARD_DATABASE_URL', 'ORCHARD_PORT', 'ORCHARD_URL'])
    expect(read).toThrow(new RegExp(`\n {2}${name}: `));
  expect(read).not.toThrow(/secret|OTHER|ORCHARD_NAME/);
});

test.each(['-1', '65536', '1.5', 'http'])('%s is no port', (ORCHARD_PORT) => {
  expect(() => readConfig(shape, { ORCHARD_DATABASE_URL: database, ORCHARD_PORT })).toThrow(/ORCHARD_PORT/);
});

test('origins are a list with commas, each without its path; what is none is told', () => {
  const read = (ORCHARD_ORIGINS?: string) =>
    readConfig({ ORCHARD_ORIGINS: originsSetting }, { ORCHARD_ORIGINS });
  expect(read().ORCHARD_ORIGINS).toEqual([]);
  expect(read('https://a.example/x, http://b.example:8080,').ORCHARD_ORIGINS).toEqual([
    'https://a.example',
    'http://b.example:8080',
  ]);
  expect(() => read('https://a.example,ftp://b.example')).toThrow(/ORCHARD_ORIGINS/);
});
