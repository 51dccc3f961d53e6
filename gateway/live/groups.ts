import { LRUCache } from 'lru-cache';
import type { Hint } from '../../kit/hint';
import type { Position } from '../../kit/live-cursor';
import type { Log } from '../../kit/log';
import type { Links } from '../../kit/service';
import { Group } from './group';
import { openTail, type Tail } from './tail';

/** Topics that moved last: enough for all that move while one subscription begins. */
const rememberedTopics = 20_000;

interface GroupsParts {
  readonly links: Links;
  readonly hint: Hint | undefined;
  readonly log: Log;
}

/** The groups there are, and whom to wake when a topic moved. A group is there as long as somebody reads in it. */
export class Groups {
  readonly byKey = new Map<string, Group>();
  /** How many groups there are by the network address that made them. */
  private readonly byAddress = new Map<string, number>();
  private readonly byTopic = new Map<string, Set<Group>>();
  private readonly tails = new Map<string, Tail>();
  private readonly lately = new LRUCache<string, { epoch: string; to: Position }>({ max: rememberedTopics });

  constructor(private readonly parts: GroupsParts) {}

  /** Resolves once whatever moves in the service from now on will wake its groups. */
  listening(service: string): Promise<void> {
    const tail = this.tails.get(service) ?? this.open(service);
    return tail.listening();
  }

  madeBy(address: string): number {
    return this.byAddress.get(address) ?? 0;
  }

  find(key: string, make: () => Group): Group {
    const known = this.byKey.get(key);
    if (known) return known;
    const group = make();
    this.byKey.set(key, group);
    this.byAddress.set(group.address, this.madeBy(group.address) + 1);
    for (const topic of group.topics) {
      const groups = this.byTopic.get(topic) ?? new Set();
      this.byTopic.set(topic, groups.add(group));
      // It may have moved since somebody looked where the log ends, and before there was a group to wake.
      const moved = this.lately.get(topic);
      if (moved) group.wake(moved.epoch, moved.to);
    }
    return group;
  }

  dropIfIdle(group: Group): void {
    if (!group.isIdle || this.byKey.get(group.key) !== group) return;
    this.byKey.delete(group.key);
    const left = this.madeBy(group.address) - 1;
    if (left > 0) this.byAddress.set(group.address, left);
    else this.byAddress.delete(group.address);
    for (const topic of group.topics) {
      const groups = this.byTopic.get(topic);
      groups?.delete(group);
      if (groups?.size === 0) this.byTopic.delete(topic);
    }
  }

  close(): void {
    for (const tail of this.tails.values()) tail.close();
  }

  private open(service: string): Tail {
    const link = this.parts.links[service];
    if (!link) throw new Error(`There is no way to ${service}.`);
    const { hint, log } = this.parts;
    const moved = (topic: string, epoch: string, to: Position) => {
      this.lately.set(topicIn(service, topic), { epoch, to });
      for (const group of this.byTopic.get(topicIn(service, topic)) ?? []) group.wake(epoch, to);
    };
    const began = () => {
      for (const group of this.byKey.values()) if (group.service === service) group.look();
    };
    const tail = openTail({ service, link, hint, log, moved, began });
    this.tails.set(service, tail);
    return tail;
  }
}

/** Services name their topics as they like. */
export const topicIn = (service: string, topic: string) => `${service} ${topic}`;
