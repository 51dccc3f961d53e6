import type { RequestHandler } from 'express';
import { anonymous } from '../../kit/viewer';
import { assertPaid, headersOf, type Tolls } from './tolls';

/** As a mutation costs: a page may sign in, a form may ask for a token. */
const pageCost = 10;

/**
 * Pages and forms besides the graph are paid from the budget of the address, too: who asks for them again and again waits like anybody else.
 * Throws RATE_LIMITED.
 */
export const charging =
  (tolls: Tolls): RequestHandler =>
  async (request, response, next) => {
    const toll = await tolls.take({ ...anonymous }, request.ip ?? '', pageCost);
    response.set(headersOf(toll));
    assertPaid(toll);
    next();
  };
