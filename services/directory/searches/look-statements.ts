/** The last change of any member, and so whether there is anything to look at. */
const lastChange = '(select changed_xid from member_documents order by changed_xid desc limit 1)';

/** $1: the uuid after which the page begins, $2: how many. Searches that tell and have not seen the last change. */
export const due = `
  select id, member_id as "memberId", name, scope, filter from saved_searches
  where alert and id > $1 and looked_xid <= ${lastChange} order by id limit $2
`;

/** Of several processes one looks; the others come back later. */
export const oneLooker = `select pg_try_advisory_xact_lock(hashtextextended('directory: saved searches', 16)) as "isMine"`;

/** Held until what is found is told, so that a change of the search waits, or is seen. */
export const lookAtOne =
  'select looked_xid::text as xid from saved_searches where id = $1 and alert for update';

/**
 * In a database that was restored into another cluster, transactions may be named that this one has not come to. They become this very
 * one: what changed in them is looked at once more, and told to no search that has found it.
 */
export const settleLooks = [
  'update member_documents set changed_xid = pg_current_xact_id() where changed_xid > pg_current_xact_id()',
  'update saved_searches set looked_xid = pg_current_xact_id() where looked_xid > pg_current_xact_id()',
];
