import { aViewer } from './kit.fixtures';
import { holdsRole } from './viewer';

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
