import { type Catalogue, following, machinery } from '../../../kit/catalogue';
import { erasedLines } from '../../../kit/erasure';
import { moderation } from './moderation';
import { told } from './told';

const stays = { stays: 'an id that leads to nobody once its member is erased' };
const own = 'member_id = $1::text';
const byThem = 'author_id = $1::text';
const theirMessages = `message_id in (select id from messages where ${byThem})`;
/** Conversations they take part in, as far as no block parts them from who speaks there. */
const saidToThem = `author_id <> $1::text and thread_id in (select thread_id from thread_participants where ${own})
  and not exists (select from blocks where (blocker_id, blocked_id) in (($1::text, author_id), (author_id, $1::text)))`;
const withOthers = `(select array_agg(other.member_id order by other.member_id) from thread_participants other
  where other.thread_id = thread_participants.thread_id) as member_ids`;
const no = (not: string) => ({ not });

/** What messaging keeps, whose it is, how it is handed out and what becomes of it: words go, their place in what others said stays. */
export const catalogue: Catalogue = {
  ...machinery,
  ...following,
  ...erasedLines,
  log_epoch: { plain: 'only_one epoch born_in', why: 'the life of the log' },
  communities: { plain: 'id state', why: 'communities, of regions' },
  community_ties: { plain: 'id from_id to_id kind', why: 'how communities lie to each other, of regions' },
  community_moderation: { plain: 'community_id is_local', why: 'a setting of a community' },
  agreement_points: {
    plain: 'id community_id position title text withdrawn_at',
    why: 'what a community agreed on; nothing says who wrote it',
  },
  feed_events: {
    plain: 'id xid kind state at',
    why: 'ids and times without words; an id leads to nobody once its member is erased',
  },

  people: {
    shares: [
      {
        rows: 'id = $1::text',
        columns: 'id audience handle locale time_zone',
        erased: 'row',
        exported: no('identity does'),
      },
    ],
  },
  muted_members: {
    shares: [
      {
        ...{ rows: own, columns: 'member_id muted_id muted_at', erased: 'row' },
        exported: { to: 'muted-members', by: 'muted_id', as: 'muted_id, muted_at' },
      },
      {
        ...{ rows: 'muted_id = $1::text', columns: 'muted_id', erased: 'row' },
        exported: no('who mutes one is told to nobody'),
      },
    ],
  },
  muted_communities: {
    shares: [
      {
        ...{ rows: own, columns: 'member_id community_id muted_at', erased: 'row' },
        exported: { to: 'muted-communities', by: 'community_id', as: 'community_id, muted_at' },
      },
    ],
  },
  quiet_modes: {
    shares: [
      {
        ...{ rows: own, columns: 'member_id since until', erased: 'row' },
        exported: { to: 'quiet-mode', by: 'member_id', as: 'since, until' },
      },
    ],
  },
  memberships: {
    shares: [
      { rows: own, columns: 'id member_id community_id', erased: 'row', exported: no('regions does') },
    ],
  },
  blocks: {
    shares: [
      {
        ...{ rows: '$1::text in (blocker_id, blocked_id)', columns: 'blocker_id blocked_id' },
        ...{ erased: 'row', exported: no('identity does; who blocked one is told to nobody') },
      },
    ],
  },

  threads: {
    shares: [
      {
        ...{ rows: byThem, columns: 'author_id title words language', erased: { title: `''` } },
        exported: { to: 'threads', by: 'id', as: 'id, kind, title, language, started_at, solved_at' },
      },
    ],
    plain: 'id kind started_at last_posted_at head shown_in accepted_seq solved_at',
    why: 'the place of a talk between many',
  },
  thread_placements: {
    shares: [
      { rows: 'placed_by = $1::text', columns: 'placed_by', erased: stays, exported: no('the threads are') },
    ],
    plain: 'thread_id community_id position is_pinned state placed_at is_locked',
    why: 'where a thread stands',
  },
  thread_events: {
    shares: [
      {
        ...{ rows: byThem, columns: 'author_id client_id body_hash' },
        erased: { client_id: `thread_id::text || ' ' || seq`, body_hash: `''::bytea` },
        exported: no('the log of what is handed out as messages'),
      },
    ],
    plain: 'thread_id seq kind message_id at community_ids xid position',
    why: 'the order of the log',
  },
  message_edits: {
    shares: [
      {
        ...{ rows: theirMessages, columns: 'message_id number text language written_at', erased: 'row' },
        exported: { to: 'earlier-words', by: 'message_id number' },
      },
    ],
  },
  message_mentions: {
    shares: [
      {
        rows: theirMessages,
        columns: 'message_id member_id',
        erased: 'row',
        exported: no('the messages are'),
      },
      {
        rows: own,
        columns: 'message_id member_id',
        erased: 'row',
        exported: { to: 'mentions', by: 'message_id' },
      },
    ],
  },
  message_reactions: {
    shares: [
      {
        ...{ rows: own, columns: 'message_id member_id reaction', erased: 'row' },
        exported: { to: 'reactions', by: 'message_id reaction' },
      },
    ],
  },
  reports: {
    shares: [
      {
        ...{
          rows: 'reporter_id = $1::text',
          columns: 'id message_id reporter_id reason words reported_at closed_at',
        },
        ...{ erased: 'row', exported: { to: 'reports', by: 'id' } },
      },
      {
        ...{ rows: theirMessages, columns: 'words', exported: no('who reported one is told to nobody') },
        erased: { words: `''`, closed_at: 'coalesce(closed_at, now())' },
      },
    ],
  },
  messages: {
    shares: [
      {
        ...{ rows: byThem, columns: 'author_id text withheld words language edits' },
        erased: {
          ...{ text: `''`, withheld: 'null', edits: '0' },
          ...{ removed_at: 'coalesce(removed_at, now())', removed_by: `'AUTHOR'` },
        },
        exported: {
          ...{ to: 'messages', by: 'id' },
          as: 'id, thread_id, seq, parent_seq, text, withheld, language, posted_at, edited_at, removed_at, removed_by',
        },
      },
      {
        ...{ rows: saidToThem, columns: 'author_id', erased: { stays: 'it is their author’s' } },
        exported: {
          ...{ to: 'conversation-messages', by: 'thread_id seq' },
          as: 'id, thread_id, seq, author_id, text, language, posted_at, edited_at, removed_at',
        },
      },
    ],
    plain: 'thread_id seq id parent_seq posted_at edited_at removed_at removed_by',
    why: 'the place of a message among others',
  },
  thread_participants: {
    shares: [
      {
        ...{ rows: own, columns: 'thread_id member_id', erased: 'row' },
        exported: { to: 'conversations', by: 'thread_id', as: `thread_id, ${withOthers}` },
      },
    ],
  },
  thread_readings: {
    shares: [
      {
        ...{ rows: own, columns: 'member_id thread_id following read_seq', erased: 'row' },
        exported: { to: 'readings', by: 'thread_id' },
      },
    ],
  },
  community_visits: {
    shares: [
      {
        ...{ rows: own, columns: 'member_id community_id visited_at', erased: 'row' },
        exported: { to: 'visits', by: 'community_id' },
      },
    ],
  },

  ...moderation,
  ...told,
};
