import { invalid, type Refusal } from '../../kit/errors';

/** A cursor that reads well and yet was made for another list or order. */
export const foreignCursor = (): Refusal =>
  invalid('after', {
    en: 'belongs to another list or order: pass an endCursor of the same list and order, unchanged',
    fr: 'appartient à une autre liste ou à un autre ordre : passez un endCursor de la même liste et du même ordre, inchangé',
  });
