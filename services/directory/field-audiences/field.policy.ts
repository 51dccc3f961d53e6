import type { Viewer } from '../../../kit/viewer';
import type { ProfileField } from './profile-field.type';

/*
 * Who sees which field of a member, as SQL, and here only, beside who sees the member at all (`people/person.policy.ts`): whoever is signed in
 * sees all of them, visitors those that are for everyone. For members nothing is added to a statement.
 */

/** Over `profiles f`: conditions under which the viewer sees the field. */
export const fieldSeenBy = (viewer: Viewer | null, field: ProfileField): readonly string[] =>
  viewer ? [] : [`not ${isMembersOnly(field)}`];

/** Over `profiles f`: the field is kept from visitors. */
export const isMembersOnly = (field: ProfileField): string => `f.members_only && '{${field}}'`;

/** Over `member_skills`, or an alias of it: the narrower of the audiences of who has the skill and of the list it is in. */
export const skillSeenBy = (viewer: Viewer | null, table = 'member_skills'): readonly string[] =>
  viewer ? [] : [`${table}.member_audience = 'EVERYONE'`];

/** Over `member_documents d`: what is shown. */
export const documentFor = (viewer: Viewer | null): string =>
  viewer ? 'd.document' : `${publicDocument} as document`;

/** Over `member_documents d`: what everybody may see, whoever asks. */
export const publicDocument = 'coalesce(d.public_document, d.document)';

/** Over `member_documents found`: the words a member is found by. */
export const wordsFor = (viewer: Viewer | null): string =>
  viewer ? 'found.words' : 'coalesce(found.public_words, found.words)';

/**
 * Over `member_documents found`: has the words of a query. Most are found by the same words by everybody, so their index serves all. Of a
 * `coalesce` the planner takes it that half are left, which is near enough to have it walk through an order all the same.
 */
export const hasWords = (viewer: Viewer | null, query: string): string =>
  `found.words @@ (${query})${viewer ? '' : ` and coalesce(found.public_words @@ (${query}), true)`}`;

/** The ids of whom a query finds by the index of words, `most` at most. */
export const foundBy = (viewer: Viewer | null, query: string, most: string): string =>
  `${viewer ? 'found_by' : 'found_by_visitors'}(${query}, ${most})`;
