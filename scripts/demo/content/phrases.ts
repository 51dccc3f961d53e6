import type { Language } from './bilingual';
import type { Phrases } from './phrase';
import { englishPhrases } from './phrases/english';
import { frenchPhrases } from './phrases/french';

export interface PhraseWords {
  readonly trade: string;
  readonly place: string;
  readonly skill: string;
}

export const phrases: Readonly<Record<Language, Phrases>> = { fr: frenchPhrases, en: englishPhrases };

/** Words that keep their capital inside a sentence; those with a second capital or a digit keep it anyway. */
const names =
  'React Vue Vue.js Drupal Python Ruby Java Go Linux Docker Kubernetes Figma Node.js English French German Dutch';
const alwaysCapitals = new Set(names.split(' '));

export function insideSentence(name: string): string {
  const [first = ''] = name.split(' ');
  const isName = alwaysCapitals.has(first) || /.[A-Z0-9]/.test(first);
  return isName ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

export function fillPhrase(pattern: string, words: PhraseWords): string {
  const filled = pattern
    .replaceAll('{trade}', words.trade)
    .replaceAll('{skill}', insideSentence(words.skill))
    .replaceAll('{place}', words.place);
  const opensWithName = /^\p{Ll}\p{Lu}/u.test(filled); // iOS
  return opensWithName ? filled : filled.charAt(0).toUpperCase() + filled.slice(1);
}
