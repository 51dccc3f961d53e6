import { aViewer } from './kit.fixtures';
import { assertScope, holdsRole, holdsRoleSomewhere, holdsScope } from './viewer';

const viewer = aViewer({
  memberships: [
    { communityId: 'rgn_1', roles: ['STEWARD', 'EDITOR'] },
    { communityId: 'rgn_2', roles: [] },
  ],
});

test('a role holds in its own community only, and for nobody who is not signed in', () => {
  expect(holdsRole(viewer, 'rgn_1', 'STEWARD')).toBe(true);
  expect(holdsRole(viewer, 'rgn_1', 'MODERATOR', 'EDITOR')).toBe(true);
  expect(holdsRole(viewer, 'rgn_1', 'MODERATOR')).toBe(false);
  expect(holdsRole(viewer, 'rgn_2', 'STEWARD')).toBe(false);
  expect(holdsRole(viewer, 'rgn_3', 'STEWARD')).toBe(false);
  expect(holdsRole(null, 'rgn_1', 'STEWARD')).toBe(false);
});

test('an app acts with a role only where it was granted that', () => {
  const app = { ...viewer, scopes: ['read'] };
  expect(holdsRole(app, 'rgn_1', 'STEWARD')).toBe(false);
  expect(holdsRole({ ...app, scopes: ['read', 'moderation'] }, 'rgn_1', 'STEWARD')).toBe(true);
  expect([viewer, app, null].map((one) => holdsRoleSomewhere(one, 'EDITOR'))).toEqual([true, false, false]);
});

test('the member themself holds every scope, an app those it was granted, and nobody none', () => {
  const app = aViewer({ scopes: ['read'] });
  expect([viewer, app, null].map((one) => holdsScope(one, 'read'))).toEqual([true, true, false]);
  expect([viewer, app, null].map((one) => holdsScope(one, 'fruit:pick'))).toEqual([true, false, false]);
  expect(() => assertScope(app, 'fruit:pick')).toThrow(
    'This app may not do this: it was not granted fruit:pick.',
  );
  expect(() => assertScope(app)).toThrow('No app may do this: it takes the member themself.');
  expect(() => assertScope(viewer)).not.toThrow();
});
