/** Taken before anything of the host page can stand in its place: `<img name="createElement">` does. */
export const create = Document.prototype.createElement.bind(document);

/** An element with what is in it. Words become text nodes, so that none of them is ever markup, and run as they are written. */
export function node<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  part: string,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = create(name);
  made.setAttribute('part', part);
  made.dir = 'auto';
  made.append(...inside);
  return made;
}
