/** An operation as it came to a server, or the path of what is no operation. */
export interface Asked {
  readonly path: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a server that leaks does otherwise: with what it asks the product, and with what that answers. */
export interface Leak {
  readonly asks?: (asked: Asked) => Readonly<Record<string, unknown>>;
  readonly answers: (asked: Asked, text: string) => string;
}
