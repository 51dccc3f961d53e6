import { Refusal } from '../../kit/errors';
import { Refused } from '../limits/refused';

/** Would asking again be answered alike? What is not there at the moment is not. */
export function isLasting(error: unknown): boolean {
  const one = error instanceof Refused ? error.errors[0] : error;
  return one instanceof Refusal && one.code !== 'UNAVAILABLE' && one.code !== 'RATE_LIMITED';
}
