import { chmodSync, copyFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root';
import { faultsOfTool } from './tools';
import { plant, unplant } from './tree.fixtures';

jest.setTimeout(60_000);
afterAll(unplant);

const table = '.dependency-cruiser.cjs';

/** Each file breaks one rule, which is the value. A file that only stands for something imported has none. */
const planted: Readonly<Record<string, readonly [source: string, rule?: string]>> = {
  'kit/reach.ts': [`import '../services/regions/ids';`, 'kit-stands-alone'],
  'services/identity/ids.ts': [`import '../regions/ids';`, 'services-meet-in-the-graph'],
  'services/identity/main.ts': [`import '../../gateway/main';`, 'services-know-kit-and-themselves'],
  'services/identity/context.ts': [`import './homes/home.resolver';`],
  'services/identity/homes/home.type.ts': [
    `import type { HomeRow } from './home.row'; export type Home = HomeRow;`,
    'a-type-is-no-table',
  ],
  'services/identity/homes/home.row.ts': [
    `import 'type-graphql'; export class HomeRow {}`,
    'a-row-is-not-published',
  ],
  'services/identity/homes/home.resolver.ts': [`import 'typeorm';`, 'a-resolver-asks-no-database'],
  'services/identity/homes/homes.ts': [`import 'type-graphql';`, 'an-operation-knows-no-graph'],
  'services/identity/blocks/blocks.ts': [
    `import { HomeRow } from '../homes/home.row'; new HomeRow();`,
    'a-slice-keeps-its-tables',
  ],
  'services/identity/blocks/block.policy.ts': [
    `import '../homes/home.loaders';`,
    'a-slice-is-read-through-the-context',
  ],
  'services/identity/homes/home.loaders.ts': ['export {};'],
  'services/regions/ids.ts': ['export const ids = 1;'],
  'gateway/main.ts': [`import '../services/regions/ids';`, 'gateway-knows-no-service'],
  'gateway/journeys/one.fixtures.ts': [`import '../../scripts/product';`],
  'scripts/product.ts': [`import '../services/regions/ids';`],
  'gateway/door.ts': [`import './journeys/one.fixtures';`, 'tests-are-for-tests'],
  'gateway/egg.ts': [`import './hen';`, 'no-circle'],
  'gateway/hen.ts': [`import './egg';`],
  'node_modules/typeorm/index.js': [''],
  'node_modules/type-graphql/index.js': [''],
  'gateway/left-over.ts': ['export const nothing = 1;', 'no-orphan'],
  'gateway/lost.ts': [`import './nowhere';`, 'everything-resolves'],
};

test('the table of who may import whom catches each planted fault, and nothing else', async () => {
  const { root: folder } = plant(
    Object.fromEntries(Object.entries(planted).map(([file, [source]]) => [file, source])),
  );
  for (const name of [table, 'tsconfig.json', 'package.json'])
    copyFileSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules/.bin'), join(folder, 'node_modules/.bin'));

  const [output = ''] = await faultsOfTool(
    folder,
    'depcruise',
    '--output-type',
    'err',
    'kit',
    'services',
    'gateway',
    'scripts',
  );
  const caught = [...output.matchAll(/error ([\w-]+): (\S+?)(?: →|$)/gm)].map(
    ([, rule, file]) => `${file}: ${rule}`,
  );
  const wanted = Object.entries(planted).flatMap(([file, [, rule]]) => (rule ? [`${file}: ${rule}`] : []));
  expect(new Set(caught)).toEqual(new Set(wanted));
});

test('a check whose tool is not there fails', async () => {
  const { root: folder } = plant({ 'package.json': '{}' });
  expect(await faultsOfTool(folder, 'depcruise')).toEqual(['depcruise is not installed: npm ci.']);
});

test('a tool that fails without a word fails all the same', async () => {
  const { root: folder } = plant({ 'node_modules/.bin/mute': '' });
  writeFileSync(join(folder, 'node_modules/.bin/mute'), '#!/bin/sh\nexit 3\n');
  chmodSync(join(folder, 'node_modules/.bin/mute'), 0o755);
  expect(await faultsOfTool(folder, 'mute')).toEqual(['mute ended with 3 and said nothing.']);
});
