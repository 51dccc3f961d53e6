import { faultsOfKit } from './kit-rules';
import { plant, unplant } from './tree.fixtures';

afterEach(unplant);

const users = {
  'services/identity/main.ts': `import { grow } from '../../kit/tree';`,
  'gateway/main.ts': `import { grow } from '../kit/tree';`,
};
const tested = { 'kit/tree.test.ts': '' };
const good = { 'kit/tree.ts': 'export const grow = () => 1;' };

test('a file that two parts use, that is tested, short and knows nothing of the domain may be in kit', () => {
  expect(faultsOfKit(plant({ ...users, ...tested, ...good }))).toEqual([]);
});

test.each([
  [
    'is used by gateway alone: it belongs there.',
    { ...tested, ...good, 'gateway/main.ts': users['gateway/main.ts'] },
  ],
  ['is used by no part alone: it belongs there.', { ...tested, ...good }],
  ['has no test.', { ...users, ...good }],
  ['knows of the domain: member.', { ...users, ...tested, 'kit/tree.ts': 'export const memberId = 1;' }],
  ['knows of the domain: region.', { ...users, ...tested, 'kit/tree.ts': `export const x = 'regions';` }],
  ['has more than 150 lines.', { ...users, ...tested, 'kit/tree.ts': 'export const x = 1;\n'.repeat(151) }],
  [
    'reads the environment: take what is needed as an argument.',
    { ...users, ...tested, 'kit/tree.ts': 'export const x = process.env;' },
  ],
])('a kit file that %s is a fault', (fault, files) => {
  expect(faultsOfKit(plant(files))).toEqual([`kit/tree.ts ${fault}`]);
});

test('a file reached through kit counts for whoever uses that, and types alone need no test', () => {
  const tree = plant({
    ...users,
    ...tested,
    'kit/tree.ts': `import type { Leaf } from './leaf'; export const grow = (): Leaf => ({ isGreen: true });`,
    'kit/leaf.ts': '/** Of a member. */ export interface Leaf { readonly isGreen: boolean }',
  });
  expect(faultsOfKit(tree)).toEqual([]);
});

test('a kit that is not there is a fault', () => {
  expect(faultsOfKit(plant(users))).toEqual(['There is no kit to check.']);
});
