import { bounds } from './bounds';
import { documents } from './documents';
import type { Hostile } from './hostile';
import { values } from './values';

export const hostileOperations: readonly Hostile[] = [...bounds, ...documents, ...values];
