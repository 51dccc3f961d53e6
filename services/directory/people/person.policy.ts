import type { Viewer } from '../../../kit/viewer';
import type { Values } from '../values';

/**
 * Who sees whom, as SQL over `people p`, and here only: nobody an erased member; oneself always; else their audience
 * allows it and neither blocked the other. Without a viewer the words are those of the index people_newest_public.
 */
export function visibleTo(viewer: Viewer | null, values: Values): string {
  if (!viewer) return `not p.is_erased and p.audience = 'EVERYONE'`;
  const self = values.of(viewer.memberId);
  if (viewer.blocked.length === 0)
    return `not p.is_erased and (p.audience in ('EVERYONE', 'MEMBERS') or p.id = ${self})`;
  const blocked = values.of(viewer.blocked);
  return `not p.is_erased and (p.audience in ('EVERYONE', 'MEMBERS') and p.id <> all(${blocked}::text[]) or p.id = ${self})`;
}
