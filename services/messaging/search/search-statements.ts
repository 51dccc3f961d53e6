import { isUnblocked } from '../people/person.policy';
import { isThreadShown, isThreadVisible, viewedAs } from '../threads/thread.policy';

/** So many of the latest hits are ranked: a word that everybody uses costs no more than one that few do. */
const mostRanked = 1_000;

/** $8 as people write it (quotes, or, -), in both languages. */
const query = `(websearch_to_tsquery('pg_catalog.french', $8)
  || websearch_to_tsquery('pg_catalog.french', without_accents($8)) || websearch_to_tsquery('pg_catalog.english', $8))`;

/** An excerpt shows whichever of the words stand there, not only where all of them do. */
const anyWord = `regexp_replace(${query}::text, '&|<[-0-9]+>', '|', 'g')::tsquery`;

const inScope = 'placement.community_id = any($6::text[])';

/** May the viewer read it, and do they look there? Before anything is ranked. */
const isWanted = `
  ${isUnblocked('message.author_id')} and message.removed_at is null
  and ($7::text[] is null or thread.kind = any($7::text[]))
  and case when $6::text[] is null then ${isThreadVisible('thread')} else ${isThreadShown('thread', inScope)} end`;

/** A title counts twice what a text does: it says what all of a thread is about. */
const hits = `
  candidate as (
    (select message.id, ts_rank_cd(message.words, ${query}, 1) as rank
      from messages message join threads thread on thread.id = message.thread_id
      where message.words @@ ${query} and ${isWanted} order by message.posted_at desc limit ${mostRanked})
    union all
    (select message.id, 2 * ts_rank_cd(thread.words, ${query}, 1)
      from threads thread join messages message on message.thread_id = thread.id and message.seq = 1
      where thread.words @@ ${query} and ${isWanted} order by thread.started_at desc limit ${mostRanked})
  ), hit as (
    select id, round(sum(rank) * 1000000)::integer as rank from candidate group by id
  )`;

/** Marks what fits within an excerpt; no text has these characters (messages/text.ts). */
export const [matchBegins, matchEnds, gap] = ['\u0002', '\u0003', ' … '] as const;

const headline = `StartSel=${matchBegins}, StopSel=${matchEnds}, MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter="${gap}"`;

/**
 * $6: communities or null for all, $7: kinds or null, $8: what is looked for, $9 and $10: rank and message of the last entry of the page before,
 * $11: how many. The best first, of equals the latest.
 */
export const SEARCH = `${viewedAs}, ${hits}, page as (
    select * from hit where $9::integer is null or (rank, id) < ($9::integer, $10::uuid)
    order by rank desc, id desc limit $11
  )
  select page.id, page.rank, ts_headline(
      case when message.language like 'en%' then 'pg_catalog.english'::regconfig else 'pg_catalog.french'::regconfig end,
      message.text, ${anyWord}, '${headline}') as excerpt
  from page join messages message on message.id = page.id
  order by page.rank desc, page.id desc`;

/** Values as above, without those of the page. */
export const COUNT_HITS = `${viewedAs}, ${hits} select count(*)::integer as count from hit`;
