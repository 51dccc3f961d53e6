import { Refusal } from '../../kit/errors';
import { type Limit, most } from './most';

const names: Record<Limit, { en: string; fr: string }> = {
  bodyBytes: { en: 'bytes in the body', fr: 'octets dans le corps' },
  tokens: { en: 'tokens in the document', fr: 'lexèmes dans le document' },
  depth: { en: 'levels of selections', fr: 'niveaux de sélections' },
  aliases: { en: 'aliases', fr: 'alias' },
  directives: { en: 'directives', fr: 'directives' },
  repeats: {
    en: 'selections of the same place in the answer',
    fr: 'sélections du même endroit de la réponse',
  },
  selections: { en: 'selections, fragments spelled out', fr: 'sélections, fragments dépliés' },
  errors: { en: 'errors', fr: 'erreurs' },
  credentials: { en: 'field that takes a credential', fr: 'champ recevant un secret' },
  cost: { en: 'points of cost', fr: 'points de coût' },
};

/** Too much of something: the caller learns what, how much is allowed, and how much this was if it was counted. */
export function overLimit(limit: Limit, found?: number): Refusal {
  const { en, fr } = names[limit];
  const [was, etait] = found === undefined ? ['', ''] : [`, this has ${found}`, `, celle-ci en a ${found}`];
  return new Refusal(
    'BAD_USER_INPUT',
    {
      en: `A request may have at most ${most[limit]} ${en}${was}.`,
      fr: `Une requête peut avoir au plus ${most[limit]} ${fr}${etait}.`,
    },
    undefined,
    { limit, most: most[limit], ...(found === undefined ? {} : { found }) },
  );
}
