import type { Catalogue } from '../../../kit/catalogue';

const byThem = 'author_id = $1::text';
const aboutThem = `action_id in (select id from moderation_actions where ${byThem})`;

/** What was done stays in the public log, and for which reason: without who did it, to whom and in which words. */
export const moderation: Catalogue = {
  appeals: {
    shares: [
      {
        ...{ rows: aboutThem, columns: 'words decided_words' },
        erased: { words: `''`, decided_words: 'left(decided_words, 0)' },
        exported: {
          ...{ to: 'appeals', by: 'id' },
          as: 'id, action_id, words, appealed_at, decision, decided_words, decided_at',
        },
      },
      {
        ...{ rows: 'decided_by = $1::text', columns: 'decided_by decided_words' },
        erased: { decided_by: `''`, decided_words: 'left(decided_words, 0)' },
        exported: { to: 'appeals-decided', by: 'id', as: 'id, decision, decided_words, decided_at' },
      },
    ],
    plain: 'id action_id appealed_at decision decided_at',
    why: 'what was decided, without the person',
  },
  moderation_actions: {
    shares: [
      {
        ...{ rows: byThem, columns: 'author_id words', erased: { author_id: `''`, words: `''` } },
        exported: {
          ...{ to: 'moderation', by: 'id' },
          as: 'id, community_id, thread_id, message_id, deed, reason, words, point_id, at',
        },
      },
      {
        ...{ rows: 'moderator_id = $1::text', columns: 'moderator_id words client_id body_hash' },
        erased: { moderator_id: `''`, words: `''`, client_id: 'id::text', body_hash: `''::bytea` },
        exported: {
          ...{ to: 'moderation-done', by: 'id' },
          as: 'id, community_id, thread_id, message_id, deed, reason, words, point_id, at',
        },
      },
    ],
    plain: 'id community_id thread_id message_id deed reason at point_id',
    why: 'what was done where and for which reason, without the person',
  },
  audit_events: {
    shares: [
      {
        ...{ rows: 'by_id = $1::text', columns: 'by_id', erased: { by_id: 'null' } },
        exported: { to: 'moderation-written-down', by: 'id', as: 'at, kind, community_id, action_id' },
      },
      {
        ...{ rows: 'member_id = $1::text', columns: 'member_id', erased: { member_id: 'null' } },
        exported: { not: 'what was done about their words is' },
      },
    ],
    plain: 'id at kind community_id action_id',
    why: 'that something was done, to nobody any more',
  },
};
