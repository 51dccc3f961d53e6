import { z } from 'zod';
import { unavailable } from '../../kit/errors';
import type { Links } from '../../kit/service';
import type { Viewer } from '../../kit/viewer';

const deadlineMs = 1_500;

const topicShape = z.object({
  topics: z.array(z.string()),
  closedIds: z.array(z.string()).nullable(),
  cursor: z.string(),
});

/** What a subscription is about: what to wake it for, who reads the same, and the cursor of now. */
export type Topic = z.infer<typeof topicShape>;

export interface TopicAsked {
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer | null;
}

/** Asks the service that owns the subscription, which refuses whoever may not read what it is about. */
export async function topicFrom(links: Links, service: string, asked: TopicAsked): Promise<Topic> {
  const link = links[service];
  if (!link) throw new Error(`There is no way to ${service}.`);
  const topic = topicShape.safeParse(await link.call('topic', asked, deadlineMs));
  if (!topic.success) throw unavailable(topic.error);
  return topic.data;
}
