/**
 * The communities whose moderators look after this one, as `responsible`: itself, and upwards those that contain it, up to one that
 * looks after itself alone. For a statement that begins `with recursive`.
 */
export const responsibleFor = (communities: string) => `
  responsible (id, by_id) as (
    select id, id from unnest(${communities}) as own (id)
    union
    select responsible.id, tie.from_id
    from responsible join community_ties tie on tie.to_id = responsible.by_id and tie.kind = 'CONTAINS'
    where not exists (
      select from community_moderation own where own.community_id = responsible.by_id and own.is_local)
  )`;

/** Does it fall to the viewer, who moderates $5, to look after this community? */
export const isModerator = (communityId: string) =>
  `exists (select from responsible where responsible.id = ${communityId} and responsible.by_id = any($5::text[]))`;
