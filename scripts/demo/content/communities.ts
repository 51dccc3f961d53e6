import { circles } from './circles';
import type { DemoCommunity } from './community';
import { regions } from './regions';

export const communities: readonly DemoCommunity[] = [...regions, ...circles];
