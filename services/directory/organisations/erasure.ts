/**
 * What goes with members who are erased. The organisations are locked first and in order, as whoever changes one locks it first, so that
 * neither waits for the other. Those they made stay, without a word of who did.
 */
export const representNothing = [
  `select 1 from organisations where founder_id = any($1::text[])
    or id in (select organisation_id from organisation_representatives where member_id = any($1::text[]))
    or id in (select organisation_id from organisation_representatives where invited_by = any($1::text[]))
    or id in (select organisation_id from organisation_placements where asked_by = any($1::text[]))
    order by id for update`,
  'update organisations set founder_id = null where founder_id = any($1::text[])',
  'delete from organisation_representatives where member_id = any($1::text[])',
  'update organisation_representatives set invited_by = null where invited_by = any($1::text[])',
  'update organisation_placements set asked_by = null where asked_by = any($1::text[])',
];
