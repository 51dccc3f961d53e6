import type { Viewer } from '../../../kit/viewer';
import { wordsFor } from '../field-audiences/field.policy';
import type { Values } from '../values';
import type { TextFit } from './fit';

/** A word of the name counts ten times one of the text, one of the headline or a skill four times. */
const weights = `'{0.1, 0.1, 0.4, 1}'`;

/** How well a member, joined as `found`, fits a text, by what the viewer sees of them: the more, the better. */
export function relevance({ words, misspelt }: TextFit, viewer: Viewer | null, values: Values): string {
  const parts = misspelt.map(({ word }) => `word_similarity(${values.of(word)}::text, found.names)`);
  if (words.length > 0)
    parts.unshift(`ts_rank(${weights}, ${wordsFor(viewer)}, query_of(${values.of(words)}::text[]))`);
  return `(${parts.join(' + ')})::float8`;
}
