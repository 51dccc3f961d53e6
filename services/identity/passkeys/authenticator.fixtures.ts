import { createHash, randomBytes, sign } from 'node:crypto';
import { keyPair } from '../../../kit/key-pair';

type Encoded = number | string | Buffer | ReadonlyMap<number | string, Encoded>;

/** As much of CBOR (RFC 8949) as an authenticator says: integers, texts, bytes and maps. */
function cbor(value: Encoded): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([
    head(5, value.size),
    ...[...value].flatMap(([key, held]) => [cbor(key), cbor(held)]),
  ]);
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
}

const sha256 = (said: Buffer | string) => createHash('sha256').update(said).digest();
const text = (bytes: Buffer) => bytes.toString('base64url');

/** What a browser and an authenticator say otherwise than they should. */
export interface Wrong {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly isVerified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
  readonly isForged?: boolean;
}

/** A browser on a page of this origin, with a security key that holds one passkey on the curve P-256. */
export class Authenticator {
  private readonly id = randomBytes(32);
  private readonly keys = keyPair('P-256');
  private handle = '';
  private counter = 0;

  constructor(private readonly origin = 'http://hameau.test') {}

  /** What `navigator.credentials.create` would answer, as JSON. */
  create(optionsJson: string, wrong: Wrong = {}): string {
    const { challenge, rp, user } = JSON.parse(optionsJson);
    this.handle = user.id;
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const key = new Map<number, Encoded>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]);
    const length = Buffer.from([0, this.id.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, cbor(key)]);
    const attestation = new Map<string, Encoded>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', Buffer.concat([this.said(rp.id, 0x41, wrong), attested])],
    ]);
    return this.answer({
      clientDataJSON: text(this.gathered('webauthn.create', challenge, wrong)),
      attestationObject: text(cbor(attestation)),
      transports: ['usb'],
    });
  }

  /** What `navigator.credentials.get` would answer, as JSON. */
  get(optionsJson: string, wrong: Wrong = {}): string {
    const { challenge, rpId } = JSON.parse(optionsJson);
    this.counter += 1;
    const [client, data] = [this.gathered('webauthn.get', challenge, wrong), this.said(rpId, 0x01, wrong)];
    const { privateKey } = wrong.isForged ? keyPair('P-256') : this.keys;
    return this.answer({
      clientDataJSON: text(client),
      authenticatorData: text(data),
      signature: text(sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)),
      userHandle: wrong.userHandle ?? this.handle,
    });
  }

  private gathered(type: string, challenge: string, wrong: Wrong): Buffer {
    const origin = wrong.origin ?? this.origin;
    const said = { type: wrong.type ?? type, challenge: wrong.challenge ?? challenge, origin };
    return Buffer.from(JSON.stringify({ ...said, crossOrigin: false }));
  }

  private said(rpId: string, flags: number, { rpId: other, isVerified = true, counter }: Wrong): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.counter);
    return Buffer.concat([sha256(other ?? rpId), Buffer.from([flags | (isVerified ? 0x04 : 0)]), count]);
  }

  private answer(response: object): string {
    const id = text(this.id);
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} });
  }
}
