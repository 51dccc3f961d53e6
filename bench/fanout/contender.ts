/** A server whose readers are told what is posted. */
export interface Contender {
  readonly name: string;
  readonly url: string;
  /** The processes of its server, the database among them. */
  readonly pid: number;
  /** What each of so many readers subscribes to. */
  queries(readers: number): readonly string[];
  readonly variables: object;
  /** Bytes of the frame that brings one event. */
  readonly frameBytes: number;
  /** Posts so many messages, one after another; answers the seq that the first of them got. */
  post(count: number): Promise<number>;
  /** The seq that the next message will get. */
  nextSeq(): number;
  close(): Promise<void>;
}
