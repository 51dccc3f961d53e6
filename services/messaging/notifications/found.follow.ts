import type { EntityManager } from 'typeorm';
import type { FeedEvent } from '../../../kit/feed';
import { defaultRows, isQuiet, isWished, lastSeqOf, oneTeller } from './notify-statement';

/** A finding as directory's feed carries it: whom a search of a member has found. */
interface FindingState {
  readonly id: string;
  readonly memberId: string;
  readonly searchId: string;
  readonly name: string;
  readonly memberIds: readonly string[];
  readonly at: string;
}

/** $1: findings, as JSON. One notification for each, on the channels its member wishes; none for who is gone, none twice. */
const TELL = `
  with usual (topic, rank, in_app, by_mail) as (values ${defaultRows}
  ), given as (
    select finding.* from jsonb_to_recordset($1::jsonb) as finding
      (place integer, id uuid, "memberId" text, "searchId" text, name text, "memberIds" jsonb, at timestamptz)
  ), concerned as (
    select given.*, given."memberId" as member_id, usual.topic, '{}'::text[] as community_ids
    from given join usual on usual.topic = 'MEMBERS_FOUND'
    where not exists (select from erased_people gone where gone.id = given."memberId")
      and not exists (select from notifications known where (known.member_id, known.finding_id) = (given."memberId", given.id))
  ), wished as (
    select concerned.*, ${isWished('APP', 'in_app')} as in_app, ${isWished('EMAIL', 'by_mail')} as by_mail
    from concerned join usual using (topic)
  ), told as (
    insert into notifications (member_id, seq, topic, finding_id, search_id, search_name, at, is_quiet, in_app, by_mail)
    select member_id, ${lastSeqOf('wished.member_id')} + row_number() over (partition by member_id order by place),
      topic, id, "searchId", name, at, ${isQuiet('wished.member_id', 'wished.at')}, in_app, by_mail
    from wished where in_app or by_mail
    returning member_id, finding_id
  ), named as (
    insert into found_members (member_id, finding_id, place, found_id)
    select told.member_id, told.finding_id, found.place, found.id
    from told join given on (given."memberId", given.id) = (told.member_id, told.finding_id)
      cross join lateral jsonb_array_elements_text(given."memberIds") with ordinality as found (id, place)
    where not exists (select from erased_people gone where gone.id = found.id)
  )
  select member_id from told`;

/** Tells members whom their searches have found, each finding once. Answers whether somebody was told. */
export async function tellFound(within: EntityManager, events: readonly FeedEvent[]): Promise<boolean> {
  const findings = events
    .filter(({ kind }) => kind === 'members found')
    .map(({ state }) => state as unknown as FindingState);
  if (findings.length === 0) return false;
  const each = [...new Map(findings.map((finding) => [finding.id, finding])).values()];
  await within.query(oneTeller);
  const told: unknown[] = await within.query(TELL, [
    JSON.stringify(each.map((finding, place) => ({ ...finding, place }))),
  ]);
  return told.length > 0;
}
