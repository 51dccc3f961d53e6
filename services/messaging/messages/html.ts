import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/*
 * Twice safe: the renderer lets no HTML of the author through, and what it makes is cut down to a list of what may be there.
 */

/** What others' words may hold: emphasis, lists, quotes, code and links. No headings and no tables, which speak louder than their neighbours; no pictures, which tell a stranger's server who reads. */
const markdown = new MarkdownIt('commonmark', { html: false, breaks: true, linkify: true })
  .enable(['linkify', 'strikethrough'])
  .disable(['image', 'heading', 'lheading', 'hr', 'html_block', 'html_inline', 'reference']);

const rel = 'nofollow noopener noreferrer ugc';

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'em', 'strong', 's', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'a'],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'escape',
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel }) },
};

/** A text as HTML that may stand in any page: the same for every reader. */
export const htmlOf = (text: string): string =>
  text === '' ? '' : sanitizeHtml(markdown.render(text), allowed).trim();
