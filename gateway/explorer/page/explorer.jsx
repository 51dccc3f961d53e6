import './workers.js';
import 'graphiql/style.css';
import './explorer.css';
import { GraphiQL } from 'graphiql';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { createRoot } from 'react-dom/client';
import firstQuery from './first-query.graphql';

const firstHeaders = `{
  "Authorization": ""
}`;

/** An empty Authorization header stands ready to be filled; until then it is left out, and the viewer is nobody. */
function filled(headers = {}) {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => String(value).trim() !== ''));
}

/** A subscription has a socket of its own, which says by the same header who asks, and comes back by itself. */
function subscribe(params, headers) {
  const client = createClient({
    url: new URL('/graphql', location.href.replace(/^http/, 'ws')).href,
    connectionParams: { authorization: filled(headers).Authorization ?? filled(headers).authorization },
    shouldRetry: (error) => !String(error?.code ?? '').startsWith('4'),
  });
  return told(client, params);
}

/** How the socket was closed, or the errors that the operation was refused with. */
const shownOf = (error) =>
  Array.isArray(error)
    ? { errors: error }
    : { errors: [{ message: error?.reason || String(error?.message ?? error) }] };

/** What is told, until it is stopped: at once, which an async generator would put off until the next event. */
function told(client, params) {
  const events = client.iterate(params);
  let isOver = false;
  const end = (value) => {
    isOver = true;
    client.dispose();
    return { value, done: value === undefined };
  };
  return {
    async next() {
      if (isOver) return { value: undefined, done: true };
      try {
        const event = await events.next();
        return event.done ? end() : event;
      } catch (error) {
        return end(shownOf(error));
      }
    },
    async return() {
      await events.return?.();
      return end();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function isSubscription({ query, operationName }) {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription';
  } catch {
    return false;
  }
}

async function fetcher(params, { headers } = {}) {
  if (isSubscription(params)) return subscribe(params, headers);
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      ...filled(headers),
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'hameau-cost': '1',
    },
    body: JSON.stringify(params),
  });
  return response.json();
}

/** The schema comes as a file, since introspection is off; without it one can still ask. */
async function schemaOf() {
  const response = await fetch('/schema.graphql');
  return response.ok ? buildSchema(await response.text(), { assumeValid: true }) : null;
}

/** French is full of ’, which the editor takes for an attempt to deceive, and frames. */
async function calmEditors() {
  const monaco = await import('monaco-graphql/esm/monaco-editor.js');
  const unicodeHighlight = { ambiguousCharacters: false };
  monaco.editor.onDidCreateEditor((editor) => editor.updateOptions({ unicodeHighlight }));
}

const [schema] = await Promise.all([schemaOf().catch(() => null), calmEditors()]);
createRoot(document.getElementById('explorer')).render(
  <GraphiQL
    fetcher={fetcher}
    schema={schema}
    defaultQuery={firstQuery}
    defaultHeaders={firstHeaders}
    defaultEditorToolsVisibility="headers"
  >
    <GraphiQL.Logo>
      <a href="/">Hameau</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
