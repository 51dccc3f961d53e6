import type { DemoThread } from './thread';
import { circleThreads } from './threads/circles';
import { freelanceFranceThreads } from './threads/freelance-france';
import { maineAndBostonThreads } from './threads/maine-and-boston';
import { midwestThreads } from './threads/midwest';
import { ohioAndFloridaThreads } from './threads/ohio-and-florida';
import { movingThreads } from './threads/paris-and-moving';
import { percheThreads } from './threads/perche';
import { percheDailyLifeThreads } from './threads/perche-daily-life';

export const threads: readonly DemoThread[] = [
  ...percheThreads,
  ...percheDailyLifeThreads,
  ...movingThreads,
  ...freelanceFranceThreads,
  ...maineAndBostonThreads,
  ...midwestThreads,
  ...ohioAndFloridaThreads,
  ...circleThreads,
];
