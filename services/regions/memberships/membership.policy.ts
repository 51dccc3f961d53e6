import { visibleTo } from '../people/person.policy';

/**
 * Who may see a membership, as SQL about a `membership` and its `community`: its member always; others while it is ACTIVE
 * and more than WATCHING, in a community that is no longer being founded, and only of a member they may see.
 */
export const membershipVisibleTo = (asker: { viewer: string; blocked: string }): string => `(
  membership.member_id = ${asker.viewer}::text
  or (
    membership.status = 'ACTIVE' and membership.tie <> 'WATCHING' and community.state <> 'INCUBATING'
    and ${visibleTo('membership.member_id', asker)}
  )
)`;
