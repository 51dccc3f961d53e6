import { invalid } from '../../kit/errors';

/** Thrown as BAD_USER_INPUT: what was passed as `after` is a cursor, and not of this list. */
export const otherCursor = () =>
  invalid('after', {
    en: 'is not a cursor of this list: pass an endCursor of the same list, unchanged',
    fr: 'n’est pas un curseur de cette liste : passez un endCursor de la même liste, inchangé',
  });
