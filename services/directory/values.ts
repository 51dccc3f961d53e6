/** The parameters of a statement that is put together from parts: each part adds its own and gets the name to write. */
export class Values {
  readonly list: unknown[] = [];

  of(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}
