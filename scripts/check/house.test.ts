import { faultsOfNames } from './file-names';
import { faultsOfSizes } from './file-sizes';
import { faultsOfLockFile } from './lock-file';
import { faultsOfSettings } from './settings-file';
import { faultsOfTestNames } from './test-names';
import { plant, unplant } from './tree.fixtures';

afterEach(unplant);

test.each([
  ['services/regions/Ties/ties.ts', '"Ties" is not kebab-case.'],
  ['services/regions/ties/tieKinds.ts', '"tieKinds" is not kebab-case.'],
  ['services/regions/ties/tie.service.ts', '".service" is none of the roles'],
  ['services/regions/ties/index.ts', '"index" says nothing about what is inside.'],
  ['kit/date-utils.ts', '"utils" says nothing about what is inside.'],
  ['services/regions/migrations/first.sql.ts', '".sql" is none of the roles'],
])('%s is not named as the house names files', (file, fault) => {
  expect(faultsOfNames(plant({ [file]: '' })).join()).toContain(`${file}: ${fault}`);
});

test('files named as the house names them pass', () => {
  const tree = plant({
    'services/regions/ties/tie.row.ts': '',
    'services/regions/ties/ties.test.ts': '',
    'services/regions/migrations/0001-places.ts': '',
    'scripts/postgres/open.ts': '',
  });
  expect(faultsOfNames(tree)).toEqual([]);
});

test('a file of 251 lines is one too long, but for a migration', () => {
  const long = 'x\n'.repeat(251);
  const tree = plant({
    'kit/long.ts': long,
    'kit/short.ts': 'x\n'.repeat(250),
    'services/regions/migrations/0001-places.ts': long,
  });
  expect(faultsOfSizes(tree)).toEqual([expect.stringContaining('kit/long.ts has 251 lines')]);
});

test('one promise made twice in a part of the project is a fault', () => {
  const promise = (quote: string) => `test(${quote}it grows${quote}, () => {});`;
  const tree = plant({
    'kit/one.test.ts': promise("'"),
    'kit/two.test.ts': `test.each([[1]])('it is felled', () => {}); ${promise('"')}`,
    'gateway/one.test.ts': promise("'"),
  });
  expect(faultsOfTestNames(tree)).toEqual([
    'Two tests have one name (kit/one.test.ts, kit/two.test.ts) in kit: it grows',
  ]);
});

test('a setting that is not told of, or that nothing reads, is a fault', () => {
  const tree = plant({
    'scripts/config.ts': `read({ HAMEAU_FOLDER: text, /** HAMEAU_REMARK */ });`,
    '.env.example': 'HAMEAU_PAST=1\n# HAMEAU_PAST=2\n',
  });
  const faults = faultsOfSettings(tree);
  expect(faults).toContain('.env.example does not tell of HAMEAU_FOLDER.');
  expect(faults).toContain('.env.example tells of HAMEAU_PAST, which nothing reads.');
  expect(faults).toContain('.env.example tells of HAMEAU_PAST twice.');
  expect(faults).toContain('.env.example does not tell of IDENTITY_DATABASE_URL.');
  expect(faults.join()).not.toContain('HAMEAU_REMARK');
});

test('a lock file, wherever it is, holds no addresses, and the packages of every platform', () => {
  const packages = {
    'node_modules/oak': {
      resolved: 'https://example.org/oak.tgz',
      optionalDependencies: { 'oak-linux': '1.0.0' },
    },
  };
  const faults = faultsOfLockFile(
    plant({
      'package-lock.json': JSON.stringify({ packages: {} }),
      'bench/package-lock.json': JSON.stringify({ packages }),
    }),
  );
  expect(faults).toEqual([
    expect.stringContaining('bench/package-lock.json holds 1 download addresses'),
    expect.stringContaining(
      'lacks 1 optional packages of other platforms, for which npm ci refuses it: oak-linux',
    ),
  ]);
});

test('a check without anything to check fails', () => {
  const empty = plant({ 'README.md': '' });
  for (const check of [faultsOfNames, faultsOfTestNames, faultsOfSettings, faultsOfLockFile])
    expect(check(empty)).toHaveLength(1);
});
